// Owns the table on the stage: room, seats, trust, clauses, sheets and doors. It must not know what a clause means
// or what a press leads to.

import Phaser from 'phaser';
import { CanvasLayer } from './canvas-layer.ts';
import { placeSheets, type SheetPlace, travelArc } from './geometry/sheet-places.ts';
import { layoutTable, type TableLayout } from './geometry/table-layout.ts';
import { HitZones } from './hit-zones.ts';
import { paintTableFace, trustLines } from './paint/paint-table-face.ts';
import { paintTrust, paintTrustFigures } from './paint/paint-trust.ts';
import type { TableProps, Twin } from './props.ts';
import type { StageContext, StageScene } from './stage-context.ts';
import { TableRoom } from './table-room.ts';
import { sheetReach, TableSheets } from './table-sheets.ts';
import { TableTiles, type TileShown } from './table-tiles.ts';
import { type PlacedDoor, tableTwins } from './table-twins.ts';

type Layers = {
  readonly room: TableRoom;
  readonly face: CanvasLayer;
  readonly lift: CanvasLayer;
  readonly tiles: TableTiles;
  readonly sheets: TableSheets;
  readonly hits: HitZones;
};

/** Everything worked out from the props for one stage size. */
type Setting = {
  readonly layout: TableLayout;
  /** Delegation ids in the order of the layout's seats: this seat's own first, at the bottom. */
  readonly seated: readonly string[];
  readonly places: readonly SheetPlace[];
  readonly doors: readonly PlacedDoor[];
};

export class TableScene extends Phaser.Scene implements StageScene {
  private readonly context: StageContext;
  private props: TableProps | null = null;
  private layers: Layers | null = null;
  private setting: Setting | null = null;
  private hovered: string | null = null;
  private focused: string | null = null;

  constructor(context: StageContext) {
    super({ key: 'table', active: true });
    this.context = context;
  }

  create(): void {
    const room = new TableRoom(this, this.context);
    const face = new CanvasLayer(this, this.context, 'table/face');
    const lift = new CanvasLayer(this, this.context, 'table/lift');
    lift.image.setDepth(15).setVisible(false);
    const hits = new HitZones(this, this.context, {
      hovered: (twin) => this.hover(twin?.id ?? null),
      pressed: ({ intent }) => this.context.emit(intent),
    });
    const tiles = new TableTiles(this, this.context);
    const sheets = new TableSheets(this, this.context);
    this.layers = { room, face, lift, tiles, sheets, hits };
    this.redraw();
  }

  /** Takes the table as it stands; sheets that have just been sent travel, unless nothing may move. */
  setProps(props: TableProps): void {
    const before = this.props;
    if (JSON.stringify(props) === JSON.stringify(before)) return;
    this.props = props;
    this.draw();
    if (before && this.layers && this.scene.isActive() && !this.context.reducedMotion)
      this.sendSheets(before, props);
  }

  redraw(): void {
    this.layers?.sheets.land();
    this.draw();
  }

  twins(): readonly Twin[] {
    const { props, setting, context } = this;
    if (!props || !setting) return [];
    const half = sheetReach(setting.layout.compact ? 0.5 : 1);
    const sheets = setting.places.map(({ id, at }) => ({ id, at, half }));
    return tableTwins(props, setting.layout, setting.seated, sheets, setting.doors, context.words);
  }

  focusOn(id: string | null): boolean {
    const known = [...(this.props?.clauses ?? []), ...(this.props?.documents ?? [])].some(
      (one) => one.id === id,
    );
    this.focused = known ? id : null;
    this.draw();
    return known;
  }

  private draw(): void {
    const { props, layers, context } = this;
    if (!props || !layers || !context.lettered || context.width === 0) return;
    this.cameras.main.setOrigin(0, 0).setZoom(context.ratio).setBackgroundColor(context.theme['ground-0']);
    const setting = this.arrange(props);
    this.setting = setting;
    layers.room.paint(setting.layout);
    layers.face.paint(context.width, context.height, (brush) =>
      paintTableFace(brush, props, setting, { ...context, hovered: this.hovered }),
    );
    this.show(props, layers, setting);
    layers.hits.show(this.twins());
    context.pacer().move(0);
    context.twinsChanged();
  }

  private arrange(props: TableProps): Setting {
    const { width, height, insets } = this.context;
    const ids = props.seats.map(({ id }) => id);
    const first = Math.max(0, props.you === null ? 0 : ids.indexOf(props.you));
    const seated = [...ids.slice(first), ...ids.slice(0, first)];
    const layout = layoutTable(width, height, insets, seated.length, props.clauses.length);
    const doors = [...props.doors]
      .sort(
        (a, b) => Number(b.yours) - Number(a.yours) || b.unread - a.unread || Number(b.open) - Number(a.open),
      )
      .flatMap((door, i) => {
        const at = layout.doors[i];
        return at ? [{ door, at }] : [];
      });
    return { layout, seated, places: placeSheets(layout, seated, props.documents), doors };
  }

  private show(props: TableProps, layers: Layers, { layout, places }: Setting): void {
    const tiles = props.clauses.flatMap((clause, i): TileShown[] => {
      const box = layout.tiles[i];
      if (!box) return [];
      const seals = props.seats.map(({ id, seal }) => ({
        seal,
        form: clause.signed.includes(id) ? ('filled' as const) : ('hollow' as const),
      }));
      const shown = { ...clause, selected: clause.selected || this.focused === clause.id };
      return [
        {
          clause: shown,
          seals,
          box,
          compact: layout.compact,
          hovered: this.hovered === `clause-${clause.id}`,
        },
      ];
    });
    layers.tiles.show(tiles);
    const sheets = places.map((place) => ({ place, look: this.look(props, place.id) }));
    layers.sheets.show(sheets, layout.compact ? 0.5 : 1);
  }

  private look(props: TableProps, id: string): { id: string; hue: string; hovered: boolean } {
    const author = props.documents.find((one) => one.id === id)?.from;
    const seal = props.seats.find((seat) => seat.id === author)?.seal;
    const hovered = this.hovered === `document-${id}` || this.focused === id;
    return { id, hue: seal?.hueOnPaper ?? seal?.hue ?? this.context.theme['ink-3'], hovered };
  }

  private sendSheets(before: TableProps, now: TableProps): void {
    const { setting, layers } = this;
    if (!setting || !layers) return;
    const flying = new Set(before.documents.filter(({ travelling }) => travelling).map(({ id }) => id));
    const angle = (id: string): number | null =>
      setting.layout.seats[setting.seated.indexOf(id)]?.angle ?? null;
    for (const { id, from, to, travelling } of now.documents) {
      const start = angle(from);
      if (!travelling || flying.has(id) || start === null) continue;
      for (const one of to) {
        const end = angle(one);
        if (end === null || one === from) continue;
        layers.sheets.fly(
          this.look(now, id),
          travelArc(setting.layout, start, end),
          setting.layout.compact ? 0.5 : 1,
        );
      }
    }
  }

  /** Under the pointer, a seat's lines of trust rise above the tiles. */
  private hover(id: string | null): void {
    if (this.hovered === id) return;
    this.hovered = id;
    this.draw();
    const { props, layers, setting, context } = this;
    if (!props || !layers || !setting) return;
    const seat = id?.startsWith('seat-') ? id.slice('seat-'.length) : null;
    layers.lift.image.setVisible(seat !== null);
    if (seat === null) return;
    const lines = trustLines(props, setting).filter(({ a, b }) => liftsPair(props.you, seat, a, b));
    layers.lift.paint(context.width, context.height, (brush) => {
      paintTrust(brush, lines, setting.layout.outer.centre, true);
      const figured = lines.map((line) => ({ ...line, own: true }));
      paintTrustFigures(brush, figured, setting.layout.outer.centre, setting.layout.sealRadius);
    });
  }
}

/** Another's seat lifts its pair with this seat; one's own, or any seat for an observer, lifts all its pairs. */
function liftsPair(you: string | null, seat: string, a: string, b: string): boolean {
  if (a !== seat && b !== seat) return false;
  return you === null || seat === you || a === you || b === you;
}
