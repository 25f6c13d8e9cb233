// Owns the menu of the room: the host's acts, the look, the seat's link and the way out.
import { useEffect, useRef } from 'preact/hooks';
import { send } from '../../../store/session.ts';
import { showToast } from '../../../store/toasts.ts';
import { type Theme, theme } from '../../../store/ui.ts';
import { t } from '../../../texts/t.ts';
import { CallChoices } from '../../attention/call-choices.tsx';
import { Button } from '../../kit/button.tsx';
import { Icon } from '../../kit/icon.tsx';
import { Segmented } from '../../kit/tabs.tsx';
import { WebhookButton } from '../../webhook/webhook-button.tsx';
import { drawer, refusalOf, useRoom } from '../room-state.ts';
import { ClockActs } from './clock-acts.tsx';

/** Closes a `details` when the reader presses Escape or elsewhere. */
function useClosingElsewhere() {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const inside = event.target instanceof Element && event.target.closest('dialog, details.room-menu');
      if (box.current?.open && !inside) box.current.open = false;
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !box.current?.open) return;
      box.current.open = false;
      box.current.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('keydown', escape);
    };
  }, []);
  return box;
}

export function RoomMenu() {
  const { view } = useRoom();
  const box = useClosingElsewhere();
  const close = () => {
    if (box.current) box.current.open = false;
  };
  return (
    <details class="room-menu" ref={box}>
      <summary aria-label={t('room.menu.open')} title={t('room.menu.open')}>
        <Icon name="more" />
      </summary>
      <div class="room-menu-sheet">
        {view.me.leads ? <HostActs close={close} /> : null}
        <MenuLinks close={close} />
        <CallChoices />
        <ThemeChoice />
        <div class="menu-group">
          <Button kind="quiet" icon="copy" onPress={copyLink}>
            {t('room.menu.copyLink')}
          </Button>
          <a class="button button-quiet button-normal" href="/">
            <Icon name="door" />
            <span class="button-words">{t('room.menu.leave')}</span>
          </a>
        </div>
      </div>
    </details>
  );
}

function HostActs({ close }: { readonly close: () => void }) {
  return (
    <div class="menu-group">
      <p class="menu-label">{t('room.menu.host')}</p>
      <ClockActs close={close} />
      <HandHost close={close} />
      <WebhookButton />
    </div>
  );
}

/** One button for every other person at the table; none for who plays alone. */
function HandHost({ close }: { readonly close: () => void }) {
  const { view } = useRoom();
  const others = view.members.filter(({ id, arrived }) => arrived && id !== view.me.member);
  return others.map(({ id, name }) => (
    <Button
      key={id}
      kind="quiet"
      icon="person"
      refusal={refusalOf(view, 'host.hand')}
      confirm={{
        title: t('room.menu.handHost.title', { name }),
        body: t('room.menu.handHost.body'),
        yes: t('room.menu.handHost.yes'),
      }}
      onPress={() => {
        close();
        void send({ type: 'host.hand', member: id });
      }}
    >
      {t('room.menu.handHost', { name })}
    </Button>
  ));
}

function MenuLinks({ close }: { readonly close: () => void }) {
  const { view, scenario } = useRoom();
  const open = (kind: 'mandate' | 'can do' | 'keys' | 'promises' | 'people' | 'catch up') => () => {
    close();
    drawer.value = { kind };
  };
  return (
    <div class="menu-group">
      <Button kind="quiet" icon="document" onPress={open('mandate')}>
        {t('room.menu.mandate')}
      </Button>
      <Button kind="quiet" icon="list" onPress={open('can do')}>
        {t('room.menu.canDo')}
      </Button>
      <Button kind="quiet" icon="scales" onPress={open('promises')}>
        {t('room.promises.title')}
      </Button>
      {view.session.kind === 'hosted' ? (
        <>
          <Button kind="quiet" icon="person" onPress={open('people')}>
            {t('people.title')}
          </Button>
          <Button kind="quiet" icon="clock" onPress={open('catch up')}>
            {t('catchUp.open')}
          </Button>
        </>
      ) : null}
      <Button kind="quiet" icon="question" onPress={open('keys')}>
        {t('room.menu.keys')}
      </Button>
      <a
        class="button button-quiet button-normal"
        href={`/handbook/${scenario.id}`}
        target="_blank"
        rel="noopener"
      >
        <Icon name="info" />
        <span class="button-words">{t('handbook.open')}</span>
      </a>
    </div>
  );
}

const THEMES: readonly Theme[] = ['dark', 'light', 'contrast'];

function ThemeChoice() {
  return (
    <div class="menu-group">
      <p class="menu-label">{t('room.menu.theme')}</p>
      <Segmented
        label={t('room.menu.theme')}
        items={THEMES.map((id) => ({ id, label: t(`room.theme.${id}`) }))}
        selected={theme.value}
        onSelect={(id) => {
          theme.value = id;
        }}
      />
    </div>
  );
}

async function copyLink(): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    showToast({ tone: 'note', text: t('room.menu.copied') });
  } catch {
    // Plain http has no clipboard: the address bar holds the same link.
    showToast({ tone: 'note', text: t('room.menu.copyByHand') });
  }
}
