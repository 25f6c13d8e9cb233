// Owns the desk: the facilitators' acts so far and what is planned, or the paper on which the next one is written.
import { desk } from '../console-state.ts';
import { ActsList } from './acts-list.tsx';
import { InjectForm } from './inject-form.tsx';
import { RulingForm } from './ruling-form.tsx';
import './desk.css';

export function Desk() {
  const now = desk.value;
  switch (now.show) {
    case 'acts':
      return <ActsList />;
    case 'ruling':
      return <RulingForm key={JSON.stringify(now.start)} start={now.start} />;
    case 'inject':
      return <InjectForm key={now.from?.id ?? 'own'} from={now.from} />;
  }
}
