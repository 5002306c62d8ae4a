/**
 * What the published schema does not see in an add-in's manifest. Each check takes what it needs and gives the
 * defects it found, one sentence each; none reads a file.
 */
import { descendants, named, type XmlElement } from './xml-tree';

const SHORT_STRING = 125;
const LONG_STRING = 250;
const IDENTIFIER = 32;

/** Icon sizes that Excel asks for on the ribbon. */
const RIBBON_ICONS = ['16', '32', '80'];

/** Elements of a Host in the order that Excel demands; the schema of 2020 does not know Runtimes. */
const HOST_ORDER = ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'];

const RESOURCE_NAMES = ['Image', 'Url', 'String'];

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** A resid that points to no resource, a resource of an id that is there twice, a resource that nothing uses. */
export function checkResources(manifest: XmlElement): string[] {
  const ids = resources(manifest).map((resource) => resource.attributes['id'] ?? '');
  const uses = descendants(manifest).filter((element) => element.attributes['resid'] !== undefined);
  const used = new Set(uses.map((element) => element.attributes['resid'] ?? ''));
  return [
    ...uses
      .filter((element) => !ids.includes(element.attributes['resid'] ?? ''))
      .map((element) => `line ${element.line}: resid ${element.attributes['resid']} is not defined`),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `resource ${id} is defined twice`),
    ...ids.filter((id) => !used.has(id)).map((id) => `resource ${id} is not used`),
  ];
}

/** A URL without TLS, one that is not a URL, or one on another origin than the task pane. */
export function checkUrls(manifest: XmlElement): string[] {
  const [pane] = named(manifest, 'SourceLocation');
  const origin = originOf(pane?.attributes['DefaultValue'] ?? '');
  return urls(manifest).flatMap(({ url, line }) => {
    if (originOf(url) === null) return [`line ${line}: ${url} is not a URL`];
    if (!url.startsWith('https://')) return [`line ${line}: ${url} is not https`];
    return originOf(url) === origin ? [] : [`line ${line}: ${url} is not on the task pane's origin`];
  });
}

/** Runtime, Page, FunctionFile and the pane's SourceLocation must share a resid, or there are several runtimes. */
export function checkRuntime(manifest: XmlElement): string[] {
  const places = ['Runtime', 'Page', 'FunctionFile', 'Action'].flatMap((name) => named(manifest, name));
  const resids = places.flatMap((place) => {
    const source = place.children.find((child) => child.name === 'SourceLocation') ?? place;
    const resid = source.attributes['resid'];
    return resid === undefined ? [] : [{ place, resid }];
  });
  const [runtime] = resids;
  if (runtime?.place.name !== 'Runtime') return ['there is no Runtime'];
  const long = runtime.place.attributes['lifetime'] === 'long' ? [] : ['the Runtime does not live long'];
  return [
    ...long,
    ...resids
      .filter(({ resid }) => resid !== runtime.resid)
      .map(({ place, resid }) => `line ${place.line}: ${place.name} uses ${resid}, not ${runtime.resid}`),
  ];
}

/** Strings and ids over the length that Office takes. */
export function checkLengths(manifest: XmlElement): string[] {
  const limits: Record<string, number> = { ShortStrings: SHORT_STRING, LongStrings: LONG_STRING };
  const strings = Object.entries(limits).flatMap(([list, limit]) =>
    named(manifest, list)
      .flatMap((element) => element.children)
      .filter((element) => (element.attributes['DefaultValue'] ?? '').length > limit)
      .map((element) => `line ${element.line}: ${element.attributes['id']} is over ${limit} characters`),
  );
  const ids = descendants(manifest)
    .flatMap((element) => ['id', 'resid'].map((key) => ({ element, id: element.attributes[key] ?? '' })))
    .filter(({ id }) => id.length > IDENTIFIER)
    .map(({ element, id }) => `line ${element.line}: id ${id} is over ${IDENTIFIER} characters`);
  const description = named(manifest, 'Description')
    .filter((element) => (element.attributes['DefaultValue'] ?? '').length > LONG_STRING)
    .map((element) => `line ${element.line}: Description is over ${LONG_STRING} characters`);
  return [...strings, ...ids, ...description];
}

/** A namespace would become part of every function's name; an empty one fails on the desktop. */
export function checkNamespace(manifest: XmlElement): string[] {
  return named(manifest, 'Namespace').map((element) => `line ${element.line}: Namespace must not be there`);
}

/** Runtimes comes first in its Host, then the form factors. */
export function checkOrder(manifest: XmlElement): string[] {
  const hosts = named(manifest, 'Host').filter((host) => host.children.length > 0);
  return hosts.flatMap((host) => {
    const order = host.children.map((child) => child.name);
    const right = HOST_ORDER.filter((name) => order.includes(name));
    const same = order.join() === right.join() && order[0] === 'Runtimes';
    return same ? [] : [`line ${host.line}: Host holds ${order.join(', ')}, not ${HOST_ORDER.join(', ')}`];
  });
}

/** Icons that are missing, not a PNG, of another size than declared, or not there in every size. */
export function checkIcons(manifest: XmlElement, sizeOf: (url: string) => PixelSize | null): string[] {
  const declared = new Map(named(manifest, 'Image').map((image) => [image.attributes['id'], image]));
  const wanted = [
    ...topIcon(manifest, 'IconUrl', 32),
    ...topIcon(manifest, 'HighResolutionIconUrl', 64),
    ...named(manifest, 'Image').flatMap((image) => {
      const url = declared.get(image.attributes['resid'])?.attributes['DefaultValue'];
      return url === undefined ? [] : [{ url, size: Number(image.attributes['size']) }];
    }),
  ];
  const wrong = wanted.flatMap(({ url, size }) => {
    const found = sizeOf(url);
    if (found === null) return [`${url} is missing or not a PNG`];
    const fits = found.width === size && found.height === size;
    return fits ? [] : [`${url} is ${found.width} × ${found.height}, not ${size} × ${size}`];
  });
  const incomplete = named(manifest, 'Icon').flatMap((icon) => {
    const sizes = icon.children.map((image) => image.attributes['size'] ?? '');
    return RIBBON_ICONS.filter((size) => !sizes.includes(size)).map(
      (size) => `line ${icon.line}: Icon has no ${size} px picture`,
    );
  });
  return [...wrong, ...incomplete];
}

/** Names of the ribbon's ExecuteFunction actions. */
export function actionNames(manifest: XmlElement): string[] {
  return named(manifest, 'FunctionName').map((element) => element.text.trim());
}

/** Address of the list of keyboard shortcuts; null where there is none. */
export function shortcutsUrl(manifest: XmlElement): string | null {
  return named(manifest, 'ExtendedOverrides')[0]?.attributes['Url'] ?? null;
}

/**
 * Two controls of one id, more than one in the menu of a cell (Excel takes one), an id that the code changes and the
 * manifest lacks.
 */
export function checkControls(manifest: XmlElement, changed: readonly string[]): string[] {
  const controls = ['CustomTab', 'Group', 'Control'].flatMap((name) => named(manifest, name));
  const ids = controls.map(({ attributes }) => attributes['id'] ?? '');
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `control ${id} is there twice`),
    ...named(manifest, 'OfficeMenu')
      .filter((menu) => menu.children.length !== 1)
      .map((menu) => `line ${menu.line}: OfficeMenu holds ${menu.children.length} controls, not 1`),
    ...changed
      .filter((id) => !ids.includes(id))
      .map((id) => `the code changes control ${id}, which is not there`),
  ];
}

/** Files that the manifest names and the server would not have. */
export function checkFiles(manifest: XmlElement, exists: (path: string) => boolean): string[] {
  const missing = urls(manifest).filter(({ url }) => URL.canParse(url) && !exists(new URL(url).pathname));
  return missing.map(({ url, line }) => `line ${line}: ${url} is not in the build`);
}

function resources(manifest: XmlElement): XmlElement[] {
  return named(manifest, 'Resources')
    .flatMap(descendants)
    .filter((element) => RESOURCE_NAMES.includes(element.name));
}

function urls(manifest: XmlElement): { url: string; line: number }[] {
  const carriers = [
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'SourceLocation',
    'Url',
    'Image',
    'ExtendedOverrides',
  ];
  return carriers
    .flatMap((name) => named(manifest, name))
    .flatMap(({ attributes, line }) =>
      ['DefaultValue', 'Url', 'ResourcesUrl'].flatMap((name) => {
        const url = attributes[name];
        return url === undefined ? [] : [{ url, line }];
      }),
    );
}

function topIcon(manifest: XmlElement, name: string, size: number): { url: string; size: number }[] {
  const [icon] = named(manifest, name);
  return [{ url: icon?.attributes['DefaultValue'] ?? name, size }];
}

function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null;
}
