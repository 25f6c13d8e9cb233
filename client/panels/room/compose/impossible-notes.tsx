// Owns the warning that two options of a draft cannot stand in one text.
import { optionLabel } from '../../../texts/names.ts';
import { t } from '../../../texts/t.ts';
import { Icon } from '../../kit/icon.tsx';

interface ImpossibleNotesProps {
  readonly pairs: readonly { readonly one: string; readonly other: string }[];
}

export function ImpossibleNotes({ pairs }: ImpossibleNotesProps) {
  if (pairs.length === 0) return null;
  return (
    <ul class="worth-notes">
      {pairs.map(({ one, other }) => (
        <li key={one + other} class="room-danger">
          <Icon name="warning" size={16} />
          <span>
            {t('room.compose.impossible', {
              one: `${one} (${optionLabel(one)})`,
              other: `${other} (${optionLabel(other)})`,
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
