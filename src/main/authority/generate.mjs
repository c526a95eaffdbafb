// Writes states.tsv and capitals.tsv of the authority data. How to run it: SOURCES.md beside its output.
//   npm install --no-save @rapideditor/country-coder@5.6.1 cldr-localenames-full@48.2.0 i18n-nationality@1.4.0
//   node src/main/authority/generate.mjs node_modules
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = process.argv[2];
const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.join(here, '../resources/org/parley/authority');
const json = (file) => JSON.parse(fs.readFileSync(path.join(modules, file), 'utf8'));

const regions = new Map(
  json('@rapideditor/country-coder/src/data/borders.json')
    .features.map((f) => f.properties).filter((p) => p.iso1A2).map((p) => [p.iso1A2, p]));
const territories = json('cldr-localenames-full/main/en/territories.json').main.en.localeDisplayNames.territories;
const nationalities = json('i18n-nationality/langs/en.json').nationalities;

// country-coder's item is the realm with its overseas parts; news means the country.
const items = { DK: 'Q35', NL: 'Q55' };
// Neither an adjective nor what the hand-made table would say.
const notAdjectives = /[(,]| and | or | - |^(Antiguans|Welsh|Emirian|Batswana|Mosotho|New Zealander|Solomon Islander)$/;

const split = (list, by = '|') => list.split(by).filter((s) => s);
const unique = (list) => [...new Set(list)];
const straight = (s) => s.replaceAll('’', "'");
const slug = (s) => s.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
const iri = (item) => (item ? `http://www.wikidata.org/entity/${item}` : '');
const header = ['id', 'kind', 'name', 'aliases', 'adjectives', 'people', 'within', 'seatOf', 'wikidata'];
const table = (columns, rows) => [columns, ...rows].map((r) => r.join('\t')).join('\n') + '\n';

const states = [];
const capitals = [];
for (const line of fs.readFileSync(path.join(here, 'states.txt'), 'utf8').split('\n')) {
  if (!line || line.startsWith('#')) continue;
  const [code, name, aliases, adjectives, people, cities] = line.split(';');
  const iso = /^[A-Z]{2}$/.test(code) ? code : '';
  if (iso && !regions.has(iso)) throw new Error(`no region ${iso}`);
  const item = iso ? (items[iso] ?? regions.get(iso).wikidata) : code.replace('-', '');
  const names = [regions.get(iso)?.nameEn, ...(regions.get(iso)?.aliases ?? []),
    territories[iso], territories[`${iso}-alt-short`], territories[`${iso}-alt-variant`]]
    .filter((n) => n && n.length > 2 && !n.includes(' - '));
  const nationality = nationalities[iso];
  const isAdjective = nationality && nationality !== name && !notAdjectives.test(nationality)
    && (nationality.endsWith('ese') || !people.split('|').includes(nationality) || adjectives.includes(nationality));
  const id = `state/${slug(name)}`;
  states.push([id, 'STATE', name,
    unique([...split(aliases), ...names.map(straight)]).filter((n) => n !== name).join('|'),
    unique([...split(adjectives), ...(isAdjective ? [nationality] : [])]).join('|'),
    people, '', '', iri(item), iso]);
  for (const spec of split(cities, '+')) {
    const [variants, capital] = spec.split('=');
    const [city, ...others] = split(variants);
    // In news, it is the European Union that speaks from Brussels.
    const seatOf = city === 'Brussels' ? 'org/european-union' : id;
    capitals.push([`city/${slug(city)}`, 'CITY', city, others.join('|'), '', '', id, seatOf, iri(capital)]);
  }
}
fs.writeFileSync(path.join(out, 'states.tsv'), table([...header, 'iso'], states));
fs.writeFileSync(path.join(out, 'capitals.tsv'), table(header, capitals));
