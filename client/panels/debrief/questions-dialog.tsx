// The talk after the game: its order, and questions for the room by theme.
import debriefTexts from '../../../assets/locales/en/debrief.json' with { type: 'json' };
import { t } from '../../texts/t.ts';
import { Dialog } from '../kit/dialog.tsx';

export function QuestionsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={t('debrief.questions')} onClose={onClose} size="large">
      <ol class="debrief-order">
        {debriefTexts.order.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Questions title={t('debrief.general')} questions={debriefTexts.general} />
      {debriefTexts.themes.map(({ id, title, questions }) => (
        <Questions key={id} title={title} questions={questions} />
      ))}
    </Dialog>
  );
}

interface QuestionsProps {
  readonly title: string;
  readonly questions: readonly { readonly id: string; readonly text: string }[];
}

function Questions({ title, questions }: QuestionsProps) {
  return (
    <details class="debrief-questions">
      <summary>{title}</summary>
      <ol>
        {questions.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ol>
    </details>
  );
}
