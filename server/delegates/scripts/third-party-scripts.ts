// Owns the standing scripts of patrons and mediators as data, four each; any third party may follow any of them.

import { nightly, type StandingScript, when } from './standing-script.ts';

const script = (name: string, about: string, orders: StandingScript['orders']): StandingScript => ({
  name,
  about,
  orders,
  attack: null,
});

/** For a patron. */
export const patronScripts: readonly StandingScript[] = [
  script('onlooker', 'Gives no orders at all.', []),
  script('backer', 'Stands behind its partner: guarantee, aid, intelligence, force.', [
    nightly('offer-guarantee', 2),
    nightly('prepare-reassurance-force', 2),
    nightly('share-intelligence', 1),
    nightly('send-aid', 1),
    nightly('share-imagery', 1),
  ]),
  script('dealer', 'Pays for calm: eases, releases, holds back, leans on its ally.', [
    nightly('release-assets', 2),
    nightly('ease-sanctions', 1),
    nightly('press-ally', 1),
    nightly('withhold-aid', 1),
    nightly('stop-intelligence', 1),
  ]),
  script('enforcer', 'Puts a price on breaches: threats, sanctions, findings.', [
    nightly('publish-finding', 1),
    nightly('threaten-sanctions', 1),
    when('tense', 'seize-assets', 2),
    nightly('impose-sanctions', 2),
    nightly('sanction-exports', 1),
    nightly('share-imagery', 1),
    nightly('open-investigation', 1),
    nightly('deploy-monitors', 1),
  ]),
];

/** For a mediator. */
export const mediatorScripts: readonly StandingScript[] = [
  script('onlooker', 'Gives no orders at all.', []),
  script('peacemaker', 'Good offices where it is hot, visits, exchanges.', [
    nightly('humanitarian-exchange', 2),
    nightly('good-offices', 2),
    nightly('shuttle-visit', 1),
  ]),
  script('watchman', 'Posts monitors, inspects, reports.', [
    nightly('compliance-report', 1),
    nightly('inspect-sector', 2),
    nightly('deploy-monitors', 2),
  ]),
  script('judge', 'Investigates open cases and publishes findings.', [
    nightly('publish-finding', 1),
    nightly('open-investigation', 2),
    nightly('compliance-report', 1),
    nightly('good-offices', 1),
  ]),
];
