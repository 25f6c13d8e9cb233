// Owns a list of things said in words, each with a press that leaves it out.
import { ct } from '../../../texts/console.ts';
import { Button } from '../../kit/button.tsx';

interface LeaveOutListProps<Item> {
  readonly items: readonly Item[];
  readonly inWords: (item: Item) => string;
  readonly onLeft: (rest: readonly Item[]) => void;
}

export function LeaveOutList<Item>({ items, inWords, onLeft }: LeaveOutListProps<Item>) {
  return (
    <ul>
      {items.map((item, index) => (
        <li key={`${index}${inWords(item)}`}>
          <span>{inWords(item)}</span>
          <Button
            on="paper"
            kind="quiet"
            size="small"
            icon="close"
            label={ct('effects.leaveOut', { effect: inWords(item) })}
            onPress={() => onLeft(items.filter((one) => one !== item))}
          />
        </li>
      ))}
    </ul>
  );
}
