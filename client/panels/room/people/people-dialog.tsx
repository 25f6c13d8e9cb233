// Owns the roles and rights of one's own delegation: who may act for it, and who is its head.
import { send } from '../../../store/session.ts';
import { showToast } from '../../../store/toasts.ts';
import { delegationName, findDelegation } from '../../../texts/names.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { seatColours } from '../../kit/seal.tsx';
import { type Colleague, peopleOf } from '../logic/delegation-people.ts';
import { drawer, refusalOf, useRoom } from '../room-state.ts';
import { ColleagueName } from './colleague-name.tsx';
import './people.css';

export function PeopleDialog() {
  const { view, me } = useRoom();
  const people = peopleOf(view, me);
  return (
    <Dialog
      title={t('people.title')}
      onClose={() => {
        drawer.value = null;
      }}
    >
      <ul class="people-list" style={seatColours(me)}>
        {people.map((one) => (
          <li key={one.id}>
            <ColleagueName colleague={one} office={findDelegation(me)?.offices[one.role]} />
            <HandHead colleague={one} />
          </li>
        ))}
      </ul>
      {people.length > 1 ? <Rights /> : <p class="quiet">{t('people.alone')}</p>}
    </Dialog>
  );
}

/** Only somebody who has come can be made the head. */
function HandHead({ colleague: { id, name, role, presence } }: { readonly colleague: Colleague }) {
  const { view, me } = useRoom();
  if (role === 'head' || presence === 'expected') return null;
  return (
    <Button
      size="small"
      refusal={refusalOf(view, 'head.hand')}
      confirm={{
        title: t('people.handHead.title', { name, who: delegationName(me, { article: true }) }),
        body: t('people.handHead.body', { name }),
        yes: t('people.handHead.yes'),
      }}
      onPress={() => void send({ type: 'head.hand', member: id })}
    >
      {t('people.handHead', { name })}
    </Button>
  );
}

/** Rule 2.9. Who may not share the rights is told why, at the press. */
function Rights() {
  const { view, me } = useRoom();
  const shares = view.seats.find(({ delegation }) => delegation === me)?.shares;
  const refusal = refusalOf(view, 'rights.share');
  if (!shares) return null;
  const share = (right: keyof typeof shares) => {
    if (refusal === null) void send({ type: 'rights.share', ...shares, [right]: !shares[right] });
    else showToast({ tone: 'refusal', text: refusal });
  };
  return (
    <fieldset class="people-rights">
      <legend>{t('people.rights')}</legend>
      <p class="quiet">{refusal ?? t('people.rightsNote')}</p>
      {(['sign', 'seal'] as const).map((right) => (
        <label key={right}>
          <input
            type="checkbox"
            checked={shares[right]}
            aria-disabled={refusal === null ? undefined : 'true'}
            onClick={(event) => {
              event.preventDefault();
              share(right);
            }}
          />{' '}
          {t(right === 'sign' ? 'people.shareSign' : 'people.shareSeal')}
        </label>
      ))}
    </fieldset>
  );
}
