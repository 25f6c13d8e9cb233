// Owns the choice between the dark, light and high-contrast themes.
import { type Theme, theme } from '../../store/ui.ts';
import { t } from '../../texts/t.ts';
import { Icon } from '../kit/icon.tsx';
import './theme-menu.css';

const THEMES = ['dark', 'light', 'contrast'] as const satisfies readonly Theme[];

export function ThemeMenu() {
  return (
    <label class="theme-menu">
      <span class="unseen">{t('theme.label')}</span>
      <select
        value={theme.value}
        onChange={(event) => {
          const chosen = THEMES.find((one) => one === event.currentTarget.value);
          if (chosen) theme.value = chosen;
        }}
      >
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {t(`theme.${one}`)}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" size={16} />
    </label>
  );
}
