// Owns the drawn signs of the interface: 1.4 px strokes with round ends in a box of 20; always beside words.
import './icon.css';

const PATHS = {
  'chevron-right': 'M8 5.5L12.5 10L8 14.5',
  'chevron-left': 'M12 5.5L7.5 10L12 14.5',
  'chevron-down': 'M5.5 8L10 12.5L14.5 8',
  'chevron-up': 'M5.5 12L10 7.5L14.5 12',
  check: 'M4.5 10.5L8.5 14.5L15.5 6',
  close: 'M5.5 5.5L14.5 14.5M14.5 5.5L5.5 14.5',
  plus: 'M10 4V16M4 10H16',
  minus: 'M4 10H16',
  map: 'M2.5 5L7.5 3L12.5 5L17.5 3V15L12.5 17L7.5 15L2.5 17ZM7.5 3V15M12.5 5V17',
  table: 'M10 5.2C14.4 5.2 17.6 7.3 17.6 10S14.4 14.8 10 14.8S2.4 12.7 2.4 10S5.6 5.2 10 5.2Z',
  document: 'M5 2.5H12L15.5 6V17.5H5ZM12 2.5V6H15.5M7.5 9.5H13M7.5 12H13M7.5 14.5H11',
  flag: 'M5 17.5V3M5 3.6H15.5L13 7.3L15.5 11H5',
  speech: 'M3 4H17V13.5H9.5L6 17V13.5H3Z',
  lock: 'M4.5 9H15.5V17H4.5ZM7 9V6A3 3 0 0 1 13 6V9',
  unlock: 'M4.5 9H15.5V17H4.5ZM7 9V5.6A3 3 0 0 1 12.7 4.4',
  eye: 'M2 10C4.2 6.6 6.9 5 10 5S15.8 6.6 18 10C15.8 13.4 13.1 15 10 15S4.2 13.4 2 10ZM10 7.7A2.3 2.3 0 1 1 10 12.3A2.3 2.3 0 1 1 10 7.7Z',
  scales:
    'M10 3V17M6.5 17H13.5M4 5.5H16M4 5.5L1.8 11.2H6.2ZM16 5.5L13.8 11.2H18.2ZM1.8 11.2C2 12.6 2.8 13.3 4 13.3S6 12.6 6.2 11.2M13.8 11.2C14 12.6 14.8 13.3 16 13.3S18 12.6 18.2 11.2',
  list: 'M7 5.5H17M7 10H17M7 14.5H17M3.5 5.5H3.6M3.5 10H3.6M3.5 14.5H3.6',
  bell: 'M5 14V9A5 5 0 0 1 15 9V14L16.5 15H3.5ZM8.5 17.2H11.5',
  clock: 'M10 2.8A7.2 7.2 0 1 1 10 17.2A7.2 7.2 0 1 1 10 2.8ZM10 6V10.3L12.8 12',
  pause: 'M7 4.5V15.5M13 4.5V15.5',
  play: 'M6.5 4.5L15 10L6.5 15.5Z',
  warning: 'M10 3L18 16.5H2ZM10 8V12M10 14.2V14.3',
  question: 'M7.4 7.6A2.7 2.7 0 1 1 10.6 10.3C10.1 10.6 10 10.9 10 11.8M10 14.3V14.4',
  info: 'M10 2.8A7.2 7.2 0 1 1 10 17.2A7.2 7.2 0 1 1 10 2.8ZM10 9.2V13.6M10 6.5V6.6',
  link: 'M8.6 11.4A3.2 3.2 0 0 0 13.1 11.4L16 8.5A3.2 3.2 0 0 0 11.5 4L10.2 5.3M11.4 8.6A3.2 3.2 0 0 0 6.9 8.6L4 11.5A3.2 3.2 0 0 0 8.5 16L9.8 14.7',
  copy: 'M7 7H16.5V16.5H7ZM13 7V3.5H3.5V13H7',
  print: 'M6 7V3H14V7M6 14H3.5V7.5H16.5V14H14M6 11.5H14V17H6Z',
  sun: 'M10 6.4A3.6 3.6 0 1 1 10 13.6A3.6 3.6 0 1 1 10 6.4ZM10 2V3.4M10 16.6V18M2 10H3.4M16.6 10H18M4.3 4.3L5.3 5.3M14.7 14.7L15.7 15.7M15.7 4.3L14.7 5.3M5.3 14.7L4.3 15.7',
  moon: 'M16.5 11.8A6.9 6.9 0 1 1 8.2 3.5A5.5 5.5 0 0 0 16.5 11.8Z',
  contrast: 'M10 2.8A7.2 7.2 0 1 1 10 17.2A7.2 7.2 0 1 1 10 2.8ZM10 2.8V17.2M12.5 4.5V15.5M15 6.6V13.4',
  door: 'M5 17.5V2.5H15V17.5M3 17.5H17M12.2 10H12.3',
  person: 'M10 3.2A3.2 3.2 0 1 1 10 9.6A3.2 3.2 0 1 1 10 3.2ZM3.8 17C4.4 13.8 6.8 12 10 12S15.6 13.8 16.2 17',
  script: 'M4 4H16V13H4ZM7.5 7.6V9.4M12.5 7.6V9.4M7 16.5H13M10 13V16.5',
  search: 'M8.8 3.5A5.3 5.3 0 1 1 8.8 14.1A5.3 5.3 0 1 1 8.8 3.5ZM12.7 12.7L17 17',
  undo: 'M7.5 4.5L3.5 8.5L7.5 12.5M3.5 8.5H12A4 4 0 0 1 12 16.5H8',
  'arrow-up': 'M10 16V4.5M5 9L10 4L15 9',
  'arrow-right': 'M4 10H15.5M11 5L16 10L11 15',
  seal: 'M10 2.6L17.4 10L10 17.4L2.6 10Z',
  antenna: 'M10 17V7M10 7L6.5 10.5M10 7L13.5 10.5M7 17H13',
  more: 'M4.5 10H4.6M10 10H10.1M15.5 10H15.6',
} as const;

export type IconName = keyof typeof PATHS;

interface IconProps {
  readonly name: IconName;
  /** Side in CSS pixels at 100 % text. */
  readonly size?: number;
}

/** A sign without words of its own: hidden from screen readers, so a name or label must stand beside it. */
export function Icon({ name, size = 18 }: IconProps) {
  const length = `${size / 16}rem`;
  return (
    <svg class="icon" viewBox="0 0 20 20" style={{ width: length, height: length }} aria-hidden="true">
      <path d={PATHS[name]} vector-effect="non-scaling-stroke" />
    </svg>
  );
}
