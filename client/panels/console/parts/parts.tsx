// Owns which part of the session is looked into beside the table: incidents, record, texts, channels, map, people, settings.
import type { ComponentChildren } from 'preact';
import { ct } from '../../../texts/console.ts';
import { TabPanel, Tabs } from '../../kit/tabs.tsx';
import { PARTS, type Part, part } from '../console-state.ts';
import { ChannelsPart } from './channels-part.tsx';
import { IncidentsPart } from './incidents-part.tsx';
import { PeoplePart } from './people-part.tsx';
import { ProposalsPart } from './proposals-part.tsx';
import { RecordPart } from './record-part.tsx';
import { SettingsPart } from './settings-part.tsx';
import './parts.css';

export function Parts({ stage }: { readonly stage: ComponentChildren }) {
  return (
    <section class="parts" aria-label={ct('parts.label')}>
      <Tabs
        idPrefix="console"
        label={ct('parts.label')}
        items={PARTS.map((id) => ({ id, label: ct(`parts.${id}`) }))}
        selected={part.value}
        onSelect={(id) => {
          part.value = id;
        }}
      />
      <TabPanel idPrefix="console" selected={part.value} class={`part part-${part.value}`}>
        <Shown part={part.value} stage={stage} />
      </TabPanel>
    </section>
  );
}

function Shown({ part: shown, stage }: { readonly part: Part; readonly stage: ComponentChildren }) {
  switch (shown) {
    case 'incidents':
      return <IncidentsPart />;
    case 'record':
      return <RecordPart />;
    case 'proposals':
      return <ProposalsPart />;
    case 'channels':
      return <ChannelsPart />;
    case 'map':
      return <>{stage}</>;
    case 'people':
      return <PeoplePart />;
    case 'settings':
      return <SettingsPart />;
  }
}
