// Owns the short list of who else is in one's delegation, and whether they are here; roles and rights open from it.
import { t } from '../../../texts/t.ts';
import { Button } from '../../kit/button.tsx';
import { peopleOf } from '../logic/delegation-people.ts';
import { drawer, useRoom } from '../room-state.ts';
import { ColleagueName } from './colleague-name.tsx';
import './people.css';

/** Nothing for who plays alone. */
export function OurPeople() {
  const { view, me } = useRoom();
  if (view.session.kind === 'solo') return null;
  const people = peopleOf(view, me);
  return (
    <section class="left-part our-people">
      <header class="part-head">
        <h2>{t('people.title')}</h2>
        <Button
          kind="quiet"
          size="small"
          onPress={() => {
            drawer.value = { kind: 'people' };
          }}
        >
          {t('people.open')}
        </Button>
      </header>
      <ul>
        {people.map((one) => (
          <li key={one.id}>
            <ColleagueName colleague={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
