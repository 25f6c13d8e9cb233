// Owns the preview of an inject: word for word what each reader would read and see at once, and what would truly change.
import { useEffect, useState } from 'preact/hooks';
import type { Result } from '../../../../shared/kernel/index.ts';
import type { PreviewInject, Refusal } from '../../../../shared/protocol/index.ts';
import type { InjectPreview, InjectReading } from '../../../../shared/views/index.ts';
import { previewInject } from '../../../store/session.ts';
import { ct } from '../../../texts/console.ts';
import { delegationName, sectorName } from '../../../texts/names.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Paper } from '../../kit/paper.tsx';
import { Seal } from '../../kit/seal.tsx';
import { seenInWords } from '../../room/orders/order-words.ts';
import { changeInWords } from './act-words.ts';

interface InjectPreviewProps {
  readonly asked: PreviewInject;
  readonly onClose: () => void;
}

export function InjectPreviewView({ asked, onClose }: InjectPreviewProps) {
  const [answer, setAnswer] = useState<Result<InjectPreview, Refusal> | null>(null);
  useEffect(() => {
    let left = false;
    void previewInject(asked).then((found) => {
      if (!left) setAnswer(found);
    });
    return () => {
      left = true;
    };
  }, []);
  return (
    <Dialog title={ct('preview.title')} size="large" onClose={onClose}>
      {answer === null ? <p>{ct('preview.asking')}</p> : null}
      {answer && !answer.ok ? (
        <p class="field-error" role="alert">
          {answer.error.message}
        </p>
      ) : null}
      {answer?.ok ? <Readings preview={answer.value} /> : null}
    </Dialog>
  );
}

function Readings({ preview }: { readonly preview: InjectPreview }) {
  const { readings, changes, marks } = preview;
  return (
    <>
      <ul class="readings">
        {readings.map((reading) => (
          <Reading key={reading.reader} reading={reading} />
        ))}
      </ul>
      <section class="preview-truth">
        <h3>{ct('preview.truth')}</h3>
        {changes.length + marks.length === 0 ? <p>{ct('preview.nothing')}</p> : null}
        <ul>
          {changes.map((change) => (
            <li key={`${change.track}${change.of}`}>{changeInWords(change)}</li>
          ))}
          {marks.map(({ mark, of, days }) => (
            <li key={`${mark}${of}`}>{ct('effect.mark', { mark, who: delegationName(of), days })}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Reading({ reading: { reader, reads, sees, incidents } }: { readonly reading: InjectReading }) {
  return (
    <li>
      <h3>
        {reader === 'gallery' ? null : <Seal delegation={reader} size={20} title={null} />}
        {reader === 'gallery' ? ct('preview.gallery') : delegationName(reader)}
      </h3>
      {reads ? (
        <Paper class="reading-paper">
          <b>{reads.title}</b>
          <p>{reads.text}</p>
        </Paper>
      ) : (
        <p class="quiet">{ct('preview.unread')}</p>
      )}
      {sees.length + incidents.length === 0 ? null : (
        <ul>
          {sees.map((change) => (
            <li key={`${change.track}${change.of}`}>{changeInWords(change)}</li>
          ))}
          {incidents.map(({ sector, seen }) => (
            <li key={sector + seen}>
              {ct('incident.where', { seen: seenInWords(seen), sector: sectorName(sector) })}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
