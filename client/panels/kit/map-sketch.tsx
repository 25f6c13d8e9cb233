// Owns the small still map: land, line of contact, what lies behind it, and at most one marked place.
import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import type { MapFile } from '../../../shared/catalogue/map-file.ts';
import { mapFile } from '../../net/http.ts';
import { frontFrame, mapOutline, sectorPlace } from './map-outline.ts';
import { seatColours, tokenColours } from './seal.tsx';
import './map-sketch.css';

interface MapSketchProps {
  /** File name in the scenario; null draws the frame only. */
  readonly map: string | null;
  /** Delegation in control behind the line: its hue hatches what it holds. */
  readonly occupier?: string;
  /** The same by its colour token, where the scenario is not the one on the page. */
  readonly occupierToken?: string;
  readonly on?: 'ground' | 'paper';
  /** Sector in the middle of the picture; the whole front when left out. */
  readonly focus?: string;
  /** Sectors marked with their numbers, beside the names of the cities. */
  readonly sectors?: readonly { readonly id: string; readonly number: number }[];
  /** Marks the focus as an event whose author is not known. */
  readonly unknown?: boolean;
  /** Width over height. */
  readonly ratio?: number;
  /** Words for screen readers; hidden from them when left out. */
  readonly label?: string;
}

/** Width of a picture of one sector's surroundings, as a share of that of the whole front. */
const NEAR = 0.4;

export function MapSketch({
  map,
  occupier,
  occupierToken,
  on = 'ground',
  focus,
  sectors = [],
  unknown = false,
  ratio = 2.22,
  label,
}: MapSketchProps) {
  const file = useMapFile(map);
  const outline = useMemo(() => (file ? mapOutline(file) : null), [file]);
  const hatch = useId();
  if (!file || !outline)
    return <span class={`map-sketch map-sketch-on-${on}`} style={{ aspectRatio: String(ratio) }} />;
  const place = focus ? sectorPlace(file, focus) : null;
  const frame = frontFrame(file);
  const width = place ? NEAR * frame.width : frame.width;
  const [x, y] = place ?? frame.middle;
  const step = width / 60;
  const box = [x - width / 2, y - width / ratio / 2, width, width / ratio];
  return (
    <svg
      class={`map-sketch map-sketch-on-${on}`}
      viewBox={box.map(Math.round).join(' ')}
      style={{
        aspectRatio: String(ratio),
        '--unit': String(width / 100),
        ...(occupier ? seatColours(occupier) : {}),
        ...(occupierToken ? tokenColours(occupierToken) : {}),
      }}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : 'true'}
    >
      <defs>
        <pattern
          id={`${hatch}p`}
          width={step}
          height={step}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path class="map-hatch" d={`M0 0V${step}`} />
        </pattern>
        <clipPath id={`${hatch}c`}>
          <path d={outline.land} />
        </clipPath>
      </defs>
      <path class="map-shore" d={outline.coast} />
      <path class="map-abroad" d={outline.abroad} />
      <path class="map-land" d={outline.land} />
      <path class="map-borders" d={outline.borders} />
      <path class="map-rivers" d={outline.rivers} />
      <path
        class="map-occupied"
        d={outline.occupied}
        fill={`url(#${hatch}p)`}
        clip-path={`url(#${hatch}c)`}
      />
      <path class="map-coast" d={outline.coast} />
      <path class="map-halo" d={outline.line} />
      <path class="map-line" d={outline.line} />
      {place || sectors.length > 0 ? <Cities file={file} box={box} unit={width / 100} /> : null}
      {sectors.map(({ id, number }) => (
        <SectorNumber key={id} at={sectorPlace(file, id)} number={number} unit={width / 100} />
      ))}
      {place && unknown ? <UnknownMark at={place} unit={width / 100} /> : null}
    </svg>
  );
}

function useMapFile(name: string | null): MapFile | null {
  const [file, setFile] = useState<MapFile | null>(null);
  useEffect(() => {
    if (!name) return;
    let left = false;
    void mapFile<MapFile>(name).then((answer) => {
      if (!left && answer.ok) setFile(answer.value);
    });
    return () => {
      left = true;
    };
  }, [name]);
  return file;
}

interface SectorNumberProps {
  /** null where the map does not know the sector. */
  readonly at: readonly [number, number] | null;
  readonly number: number;
  readonly unit: number;
}

function SectorNumber({ at, number, unit }: SectorNumberProps) {
  if (!at) return null;
  const [x, y] = at;
  return (
    <g class="map-number">
      <circle cx={x} cy={y} r={1.7 * unit} />
      <text x={x} y={y} font-size={2.2 * unit}>
        {number}
      </text>
    </g>
  );
}

interface CitiesProps {
  readonly file: MapFile;
  readonly box: readonly number[];
  /** A hundredth of the picture's width. */
  readonly unit: number;
}

function Cities({ file, box, unit }: CitiesProps) {
  const [left = 0, top = 0, width = 0, height = 0] = box;
  const margin = 8 * unit;
  const inside = file.cities.filter(({ at: [x = 0, y = 0] }) => {
    return (
      x > left + margin && x < left + width - margin && y > top + 3 * unit && y < top + height - 3 * unit
    );
  });
  return (
    <g>
      {inside.map(({ name, at: [x = 0, y = 0], side }) => (
        <g key={name}>
          <circle class="map-city" cx={x} cy={y} r={0.6 * unit} />
          <text
            class="map-city-name"
            x={side === 'left' ? x - 1.6 * unit : x + 1.6 * unit}
            y={y}
            text-anchor={side === 'left' ? 'end' : 'start'}
            font-size={2.7 * unit}
          >
            {name}
          </text>
        </g>
      ))}
    </g>
  );
}

function UnknownMark({
  at: [x, y],
  unit,
}: {
  readonly at: readonly [number, number];
  readonly unit: number;
}) {
  return (
    <g class="map-unknown">
      <circle cx={x} cy={y} r={6.6 * unit} />
      <circle class="map-unknown-core" cx={x} cy={y} r={2.7 * unit} />
      <text x={x} y={y} font-size={3.6 * unit}>
        ?
      </text>
    </g>
  );
}
