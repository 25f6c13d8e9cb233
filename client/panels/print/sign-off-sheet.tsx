// Owns the sign-off sheet: the settlement to be filled in by hand, clause by clause, and signed at the table.
import type { PublicScenario } from '../../../shared/views/index.ts';
import { clauseTitle, delegationName } from '../../texts/names.ts';
import { t } from '../../texts/t.ts';
import { showCode } from '../front-door/code-letters.ts';
import { Seal } from '../kit/seal.tsx';
import './sign-off-sheet.css';

interface SignOffSheetProps {
  readonly scenario: PublicScenario;
  readonly code: string | null;
}

export function SignOffSheet({ scenario: { settlement, title }, code }: SignOffSheetProps) {
  return (
    <section class="print-sheet on-paper sign-off">
      <header>
        <h2>{t('print.signOffTitle')}</h2>
        <p>
          {title}
          {code === null ? null : `, ${t('print.session', { code: showCode(code) })}`}
        </p>
      </header>
      <p>{t('print.signOffLead')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('print.clause')}</th>
            <th scope="col">{t('print.option')}</th>
            <th scope="col">{t('print.words')}</th>
          </tr>
        </thead>
        <tbody>
          {settlement.clauses.map((id) => (
            <tr key={id}>
              <th scope="row">
                <b>{id}</b> {clauseTitle(id)}
              </th>
              <td class="sign-off-box">
                <span />
              </td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <ul>
        {settlement.signatories.map((id) => (
          <li key={id}>
            <Seal delegation={id} size={26} on="paper" title={null} />
            <span>{t('print.signatureOf', { who: delegationName(id, { article: true }) })}</span>
          </li>
        ))}
        <li>
          <span>{t('print.witness')}</span>
        </li>
        <li>
          <span>{t('print.day')}</span>
        </li>
      </ul>
    </section>
  );
}
