// Owns where the guide lives on the page: over everything, inside an open box too, and never over what a phone shows.
import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { GuideCard } from './guide-card.tsx';
import { topmostBox } from './guide-parts.ts';
import { GuideRing } from './guide-ring.tsx';
import { followGuide } from './guide-state.ts';

/** The guide of the open seat, where it has one. Put it once on a seat's page; it finds its own place. */
export function Guide() {
  useEffect(() => {
    const stops = [followGuide(), showGuide()];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return null;
}

/** Shows the guide in an element of its own. Returns the way out. */
function showGuide(): () => void {
  const home = document.createElement('div');
  home.className = 'guide-home';
  // A box makes everything outside it unreachable: the guide moves into the box that is open, and out again.
  const settle = () => {
    const place = topmostBox() ?? document.body;
    if (home.parentElement !== place) place.prepend(home);
  };
  settle();
  render(<GuideHome />, home);
  const boxes = new MutationObserver(settle);
  boxes.observe(document.body, { childList: true, subtree: true, attributeFilter: ['open'] });
  const size = new ResizeObserver(() => tellSpace(home));
  size.observe(home);
  return () => {
    boxes.disconnect();
    size.disconnect();
    render(null, home);
    home.remove();
    document.documentElement.style.removeProperty(SPACE);
  };
}

function GuideHome() {
  return (
    <>
      <GuideRing />
      <GuideCard />
    </>
  );
}

const SPACE = '--guide-space';

/** The room that the card takes at the bottom of a narrow screen, for the page to leave free. */
function tellSpace(home: HTMLElement): void {
  document.documentElement.style.setProperty(SPACE, `${Math.ceil(home.getBoundingClientRect().height)}px`);
}
