// Owns the seals as the stage needs them: colours read from the page's tokens; knows the scenario's delegations only.
import type { PublicDelegation } from '../../shared/views/index.ts';
import type { Seal, Seals } from '../scenes/props.ts';
import { resolveColour } from '../scenes/theme.ts';

/** Seals by delegation id, with colours resolved as they stand on this element. Read again when the theme changes. */
export function stageSeals(element: Element, delegations: readonly PublicDelegation[]): Seals {
  return Object.fromEntries(delegations.map(({ id, seal }) => [id, stageSeal(element, seal)]));
}

function stageSeal(element: Element, { shape, letters, token }: PublicDelegation['seal']): Seal {
  const style = getComputedStyle(element);
  const read = (name: string) => resolveColour(element, style.getPropertyValue(`--${name}`));
  const optional = (key: keyof Seal, name: string) => {
    const colour = read(name);
    return colour === '' ? {} : { [key]: colour };
  };
  return {
    shape,
    letters,
    hue: read(token),
    hueDim: read(`${token}-dim`),
    ...optional('fill', `${token}-seal`),
    ...optional('edge', `${token}-seal-edge`),
    ...optional('hueOnPaper', `${token}-paper`),
    ...optional('fillOnPaper', `${token}-seal-paper`),
  };
}
