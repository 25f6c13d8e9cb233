// Owns the place of what the facilitators did; its words are loaded only where somebody has led a session.
import { useLoaded } from '../kit/use-loaded.ts';
import type { SeenDebrief } from './debrief-as-seen.ts';

export interface FacilitatorActsProps {
  readonly seen: SeenDebrief;
}

export function FacilitatorActs({ seen }: FacilitatorActsProps) {
  const List = useLoaded(async () => (await import('./acts-told.tsx')).ActsTold);
  return List === null || List === 'missing' ? null : <List seen={seen} />;
}
