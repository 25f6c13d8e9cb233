// Owns the key H: whether what only whoever leads may see is hidden on this screen.
import { useEffect, useState } from 'preact/hooks';

/**
 * Whether it is hidden, and the way to change that; H does so too, except in what `except` names.
 *
 * @param except a selector: where the key means something else, e.g. where one types
 */
export function useHiding(except: string): [boolean, (hidden: boolean) => void] {
  const [hidden, setHidden] = useState(false);
  useEffect(() => {
    const pressed = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (key.toLowerCase() !== 'h' || ctrlKey || metaKey || altKey) return;
      if (target instanceof Element && target.closest(except)) return;
      setHidden((now) => !now);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
  return [hidden, setHidden];
}
