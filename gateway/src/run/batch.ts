import { rememberedByType, type FetchStep, type RepresentationShape } from '../compile';
import { read, type Json, type JsonObject } from '../json';
import { represent } from './representation';
import { walk } from './walk';

const always = () => true;

/** The entities of one fetch: each is sent once, however often it lies in the answer. */
export class Batch {
  /** What is sent. */
  readonly representations: string[] = [];
  /** The first object of each representation. */
  readonly objects: JsonObject[] = [];
  /** The other objects of a representation that stayed objects of their own. */
  readonly others: { readonly index: number; readonly object: JsonObject }[] = [];
  /** The objects that now lie at several places. */
  readonly united = new Set<JsonObject>();

  private joined: string | undefined;
  private readonly places = new Map<string, number>();
  private readonly placesOf = rememberedByType((_typename: string) => new Map<Json, number>(), always);

  static of(step: FetchStep, shape: RepresentationShape, root: JsonObject): Batch {
    const batch = new Batch();
    walk(root, step.path, (object, holder, key) => {
      const index = batch.place(step, shape, object);
      if (index < 0) return;
      const first = batch.objects[index] as JsonObject;
      if (first === object) return;
      if (step.unites) {
        (holder as Record<string | number, JsonObject>)[key] = first;
        batch.united.add(first);
      } else batch.others.push({ index, object });
    });
    return batch;
  }

  /** What is sent, as the elements of a list. */
  get text(): string {
    this.joined ??= this.representations.join(',');
    return this.joined;
  }

  /** Those that a test by their place lets through, and the rest; each place is as it was among its own. */
  split(belongs: (index: number) => boolean): [Batch, Batch] {
    const parts: [Batch, Batch] = [new Batch(), new Batch()];
    const partOf = (index: number) => parts[belongs(index) ? 0 : 1];
    const indices = this.objects.map((object, index) => {
      const part = partOf(index);
      part.representations.push(this.representations[index] as string);
      if (this.united.has(object)) part.united.add(object);
      return part.objects.push(object) - 1;
    });
    for (const { index, object } of this.others) {
      partOf(index).others.push({ index: indices[index] as number, object });
    }
    return parts;
  }

  /** @returns where the object's representation stands; -1 where it has none. */
  private place(step: FetchStep, shape: RepresentationShape, object: JsonObject): number {
    const written = read(object, '__typename');
    const typename = typeof written === 'string' ? written : '';
    const only = shape.of(typename || undefined)?.onlyKey ?? null;
    const name = only === null ? undefined : read(object, only);
    if (typeof name === 'string' || typeof name === 'number') {
      // Most entities have one key: its value tells them apart, and nothing is written of those that are known.
      const places = this.placesOf(typename);
      const known = places.get(name);
      if (known !== undefined) return known;
      const place = this.add(represent(shape, object), object);
      if (place >= 0) places.set(name, place);
      return place;
    }
    const text = represent(shape, object);
    if (text === null) return -1;
    // Where a rewrite hides the type, equal representations may be of objects that differ.
    const identity = step.hidesType ? `${typename} ${text}` : text;
    const known = this.places.get(identity);
    if (known !== undefined) return known;
    const place = this.add(text, object);
    this.places.set(identity, place);
    return place;
  }

  private add(text: string | null, object: JsonObject): number {
    if (text === null) return -1;
    this.representations.push(text);
    return this.objects.push(object) - 1;
  }

  /** Where each object's representation stands in what was sent. */
  indices(): ReadonlyMap<JsonObject, number> {
    const own = this.objects.map((object, index) => [object, index] as const);
    return new Map([...own, ...this.others.map(({ object, index }) => [object, index] as const)]);
  }
}
