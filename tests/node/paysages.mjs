// The pictures of the example territory « Deux Rivières »: landscapes of a valley that does not exist, computed point by
// point, so that they are ours. The browser packs them as WebP; the same seed gives the same landscape.
//   JALON_CHROMIUM=chromium node tests/node/paysages.mjs territories/deux-rivieres
import fs from 'node:fs';
import path from 'node:path';
import { launch } from './outils.mjs';

const [WIDTH, HEIGHT] = [1280, 720];

/** Numbers between 0 and 1 that look random, always the same for one place. */
const hash = (x, y) => {
  let h = (Math.imul(x | 0, 374761393) + Math.imul(y | 0, 668265263)) | 0;
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
};
const smooth = (t) => t * t * (3 - 2 * t);
const lerp = (a, b, t) => a + (b - a) * t;
const clamp = (t) => Math.min(1, Math.max(0, t));
const mix = (a, b, t) => [lerp(a[0], b[0], t), lerp(a[1], b[1], t), lerp(a[2], b[2], t)];

/** Smooth noise between 0 and 1. */
const noise = (x, y) => {
  const [i, j] = [Math.floor(x), Math.floor(y)];
  const [u, v] = [smooth(x - i), smooth(y - j)];
  return lerp(lerp(hash(i, j), hash(i + 1, j), u), lerp(hash(i, j + 1), hash(i + 1, j + 1), u), v);
};

/** The same at several scales: hills, clouds, grass. */
const rough = (x, y, octaves = 4) => {
  let [sum, weight, total] = [0, 1, 0];
  for (let octave = 0; octave < octaves; octave++) {
    sum += weight * noise(x + 17 * octave, y - 31 * octave);
    total += weight;
    weight /= 2;
    x *= 2.03;
    y *= 2.03;
  }
  return sum / total;
};

/** A picture: light of every point, red, green and blue between 0 and 255. */
class Picture {
  constructor() {
    this.points = new Float32Array(WIDTH * HEIGHT * 3);
  }

  put(x, y, color, cover = 1) {
    if (x < 0 || y < 0 || x >= WIDTH || y >= HEIGHT || cover <= 0) return;
    const at = (y * WIDTH + x) * 3;
    for (let part = 0; part < 3; part++) this.points[at + part] = lerp(this.points[at + part], color[part], Math.min(1, cover));
  }

  get(x, y) {
    const at = (Math.min(HEIGHT - 1, Math.max(0, y)) * WIDTH + Math.min(WIDTH - 1, Math.max(0, x))) * 3;
    return [this.points[at], this.points[at + 1], this.points[at + 2]];
  }

  each(paint) {
    for (let y = 0; y < HEIGHT; y++) for (let x = 0; x < WIDTH; x++) paint(x, y);
  }
}

/** Sky and hills behind one another, each paler than the one before it. */
function backdrop(picture, scene) {
  const { horizon, sun, seed, sky, hills } = scene;
  const ridge = (layer, x) => {
    const far = layer / (hills.count - 1);
    const wide = lerp(0.0022, 0.006, far);
    const high = lerp(hills.high, 26, far);
    const trees = far > 0.3 ? 7 * far * rough(x * 0.09, layer * 9 + seed, 3) : 0;
    return horizon - lerp(hills.lift, 6, far) - high * (rough(x * wide + layer * 7.3, seed + layer, 4) - 0.35) * 1.6 - trees;
  };
  const tops = Array.from({ length: hills.count }, (_, layer) => Float32Array.from({ length: WIDTH + 8 }, (_, x) => ridge(layer, x - 4)));
  picture.each((x, y) => {
    if (y > horizon + 2) return;
    const t = y / horizon;
    let color = mix(sky.high, sky.low, smooth(clamp(t * 1.08)));
    const cloud = clamp((rough(x * 0.0032 + seed, y * 0.0105 + 3, 5) - sky.clear) * 3.4) * clamp(1.25 - t * 0.6);
    color = mix(color, mix(sky.shade, sky.cloud, rough(x * 0.006, y * 0.02 + 40, 3)), cloud * 0.75);
    const glow = Math.exp(-(((x - sun.x) / 330) ** 2 + ((y - sun.y) / 190) ** 2));
    color = mix(color, sun.color, glow * sun.strength);
    for (let layer = 0; layer < hills.count; layer++) {
      const top = tops[layer][x + 4];
      const edge = clamp(y - top + 0.5);
      if (edge <= 0) continue;
      const far = layer / (hills.count - 1);
      const slope = (tops[layer][x + 8] - tops[layer][x]) * 0.05;
      const grain = rough(x * 0.05, y * lerp(0.08, 0.16, far) + layer * 20, 4) - 0.5;
      let ground = mix(hills.far, hills.near, far ** 0.85);
      const light = 1 + clamp(0.5 - slope) * 0.22 + grain * lerp(0.12, 0.7, far);
      ground = ground.map((part) => part * light);
      ground = mix(ground, hills.mist, clamp((y - top) / lerp(90, 55, far)) * lerp(0.75, 0.28, far));
      ground = mix(ground, sun.color, glow * 0.28 * (1 - far));
      color = mix(color, ground, edge);
    }
    picture.put(x, y, color);
  });
}

/** From a place on the ground to the picture: further is higher and smaller. */
const camera = (horizon, tall = 300) => ({
  depth: (y) => tall / Math.max(0.6, y - horizon),
  across: (x, z) => ((x - WIDTH / 2) * z) / 560,
  onto: (wx, z) => ({ x: WIDTH / 2 + (wx * 560) / z, y: horizon + tall / z, scale: 560 / z }),
});

/** Meadows and fields, with whatever `scene.strips` lays over them: water, banks, a way. */
function land(picture, scene) {
  const { horizon, eye, seed, meadow, haze, sun } = scene;
  picture.each((x, y) => {
    if (y <= horizon) return;
    const z = eye.depth(y);
    const wx = eye.across(x, z);
    const field = noise(wx * 0.16 + seed, z * 0.11 + seed);
    const blades = rough(wx * 5, z * 3 + 9, 4) * 0.55 + rough(x * 0.16, y * 0.34, 3) * 0.45;
    let color = mix(meadow[0], meadow[1], smooth(field));
    color = mix(color, meadow[2], clamp((noise(wx * 0.07 - 8, z * 0.05 + 2) - 0.52) * 4));
    color = color.map((part) => part * (0.62 + blades * 0.76));
    for (const strip of scene.strips) color = strip(x, y, wx, z, color, picture) ?? color;
    const far = clamp((z - 4) / 60);
    color = mix(color, haze, far * 0.62);
    const glow = Math.exp(-(((x - sun.x) / 420) ** 2)) * Math.exp(-(y - horizon) / 120);
    picture.put(x, y, mix(color, sun.color, glow * 0.2));
  });
}

/** Water between `middle(z) ± half(z)`: it gives back what stands above it, a little moved. */
const water = (scene, branches) => (x, y, wx, z, color, picture) => {
  let edge = Infinity;
  for (const { from, to, middle, half } of branches) {
    if (z < from || z > to) continue;
    const rag = (noise(z * 2.2, middle(z)) - 0.5) * half(z) * 0.22 + (noise(wx * 3, z * 6) - 0.5) * 0.1;
    edge = Math.min(edge, Math.abs(wx - middle(z)) - half(z) + rag);
  }
  if (edge > 0.34) return color;
  const bank = mix(scene.bank, color, clamp((edge - 0.05) / 0.3));
  if (edge > 0.05) return bank;
  const { horizon, sun } = scene;
  const waves = rough(wx * 2.4, z * 7 + 5, 3) - 0.5;
  const moved = Math.round(waves * 16 * clamp((y - horizon) / 160));
  const mirrored = picture.get(x + moved, Math.round(horizon - (y - horizon) * scene.mirror + waves * 10));
  let seen = mix(mirrored, scene.deep, 0.24 + 0.3 * clamp((y - horizon) / 420));
  seen = seen.map((part) => part * (0.93 + waves * 0.28));
  const glint = Math.exp(-(((x - sun.x) / 150) ** 2)) * clamp((noise(x * 0.22, y * 0.9) - 0.62) * 4);
  seen = mix(seen, sun.color, glint * 0.6);
  return mix(seen, bank, clamp((edge + 0.12) / 0.17));
};

/** A way of trodden sand or asphalt. */
const way = (middle, half, surface) => (x, y, wx, z, color) => {
  const edge = Math.abs(wx - middle(z)) - half + (noise(z * 5, wx * 2) - 0.5) * 0.1;
  const laid = surface.map((part) => part * (0.78 + rough(wx * 12, z * 12, 3) * 0.42));
  return mix(laid, color, clamp((edge + 0.04) / 0.1));
};

/** A tree: crowns of leaves, the light from the side of the sun. */
function tree(picture, scene, { x, y, high, wide, seed, leaves, trunk = true }) {
  const lit = Math.sign(scene.sun.x - x) || 1;
  const top = y - high;
  // Its shadow lies on the ground, away from the sun.
  for (let dx = -Math.ceil(wide * 1.4); dx <= wide * 1.4; dx++) {
    for (let dy = -Math.ceil(high * 0.07); dy <= high * 0.07; dy++) {
      const inside = 1 - (dx / (wide * 1.4)) ** 2 - (dy / (high * 0.07 + 0.5)) ** 2;
      if (inside > 0) picture.put(Math.round(x + dx - lit * wide * 0.7), Math.round(y + dy), scene.shadow, 0.4 * inside);
    }
  }
  if (trunk) {
    const thick = Math.max(0.7, wide * 0.09);
    for (let py = Math.floor(y - high * 0.5); py <= y; py++) {
      for (let px = Math.floor(x - thick); px <= x + thick; px++) picture.put(px, py, [58, 47, 38], 0.9);
    }
  }
  for (let py = Math.floor(top); py <= y - high * 0.08; py++) {
    const t = (py - top) / (high * 0.92);
    const body = Math.sin(Math.PI * clamp(t * 0.94 + 0.005)) ** 0.6 * wide;
    for (let px = Math.floor(x - wide * 1.25); px <= x + wide * 1.25; px++) {
      const side = (px - x) / (body + 0.01);
      const rag = (rough(px * (9 / (wide + 8)) + seed, py * (9 / (wide + 8)), 6) - 0.5) * 1.5;
      const inside = 1 - Math.abs(side) + rag * 0.62;
      if (inside <= 0) continue;
      const clump = rough(px * (16 / (wide + 9)) + seed * 3, py * (16 / (wide + 9)), 6);
      const light = clamp(0.42 + side * lit * 0.3 + (0.5 - t) * 0.42 + (clump - 0.5) * 1.5);
      picture.put(px, py, mix(leaves[0], leaves[1], light), clamp(inside * 5) * 0.97);
    }
  }
}

/** Trees along a line of the ground, the furthest first. */
function rows(picture, scene, lines) {
  const places = [];
  for (const { from, to, step, at, high, slim = 0.3, leaves, seed } of lines) {
    for (let z = from, number = 0; z <= to; z *= step, number++) {
      if (hash(number, seed) < 0.16) continue;
      const shift = (hash(number, seed + 1) - 0.5) * 0.7;
      places.push({ z: z * (1 + (hash(number, seed + 2) - 0.5) * 0.06), wx: at(z) + shift, high: high * (0.66 + 0.62 * hash(number, seed + 3)), slim: slim * (0.8 + 0.5 * hash(number, seed + 4)), leaves, seed: number * 3.7 + seed });
    }
  }
  for (const { z, wx, high, slim, leaves, seed } of places.sort((a, b) => b.z - a.z)) {
    const { x, y, scale } = scene.eye.onto(wx, z);
    if (x < -260 || x > WIDTH + 260) continue;
    const pale = clamp((z - 4) / 62) * 0.6;
    tree(picture, scene, { x, y, high: high * scale, wide: high * scale * slim, seed, leaves: leaves.map((leaf) => mix(leaf, scene.haze, pale)), trunk: z < 9 });
  }
}

/** Houses of stone under tiles, and a bell tower. */
function village(picture, scene, wx, z) {
  const place = scene.eye.onto(wx, z);
  const unit = place.scale * 0.42;
  const pale = clamp((z - 4) / 62) * 0.5;
  const wall = (x, y, w, h, color, roof) => {
    for (let py = Math.floor(y - h); py <= y; py++) {
      for (let px = Math.floor(x); px < x + w; px++) {
        const lit = px > x + w * 0.45 ? 1.06 : 0.82;
        const window = h > 7 && (px - Math.floor(x)) % 5 === 2 && (Math.floor(y) - py) % 6 === 3;
        picture.put(px, py, mix((window ? [74, 66, 62] : color).map((part) => part * lit * (0.92 + 0.16 * hash(px, py))), scene.haze, pale));
      }
    }
    for (let row = 0; row <= roof; row++) {
      const inset = (row / roof) * w * 0.36;
      for (let px = Math.floor(x - 1 + inset); px < x + w + 1 - inset; px++) {
        const lit = px > x + w * 0.45 ? 1.08 : 0.8;
        picture.put(px, Math.floor(y - h - row), mix([172, 96, 66].map((part) => part * lit * (0.86 + 0.28 * hash(px, row))), scene.haze, pale));
      }
    }
  };
  const walls = [[222, 208, 182], [206, 190, 162], [230, 220, 200], [196, 178, 150]];
  for (let number = 0; number < 15; number++) {
    const back = number < 7;
    const x = place.x + (hash(number, 71) - 0.5) * unit * 13;
    const w = unit * (0.9 + 0.7 * hash(number, 72));
    wall(x, place.y - (back ? unit * 0.85 : 0) + unit * 0.25 * hash(number, 73), w, unit * (0.6 + 0.5 * hash(number, 74)), walls[number % 4], Math.max(3, unit * 0.42));
  }
  wall(place.x - unit * 0.3, place.y - unit * 0.6, unit * 0.62, unit * 2.5, walls[0], Math.max(6, unit * 1.35));
}

/** A bridge of stone over the water at `z`, its arches open. */
function bridge(picture, scene, z, left, right, arches) {
  const [a, b] = [scene.eye.onto(left, z), scene.eye.onto(right, z)];
  const high = a.scale * 0.34;
  const span = (b.x - a.x) / arches;
  for (let x = Math.floor(a.x); x < b.x; x++) {
    const along = ((x - a.x) % span) / span;
    const back = 1 - ((x - a.x) / (b.x - a.x) - 0.5) ** 2 * 4;
    const deck = a.y - high - back * high * 0.4;
    const arch = along > 0.13 && along < 0.87 ? Math.sqrt(Math.max(0, 1 - ((along - 0.5) / 0.37) ** 2)) * (a.y - deck) * 0.8 : 0;
    for (let y = Math.floor(deck); y < a.y; y++) {
      if (y > a.y - arch) {
        if (y < a.y - arch + 2) picture.put(x, y, [70, 60, 50], 0.8);
        continue;
      }
      const stone = 0.82 + 0.3 * rough(x * 0.3, y * 0.5, 3) + (y < deck + 2 ? 0.14 : 0);
      picture.put(x, y, [186 * stone, 168 * stone, 140 * stone]);
    }
    for (let y = Math.floor(a.y); y < a.y + high; y++) {
      const up = a.y - (y - a.y) * 1.05;
      if (up > deck && up < a.y - arch) picture.put(x, y, [104, 100, 90], 0.42 * (1 - (y - a.y) / high) * (0.7 + 0.6 * noise(x * 0.1, y * 0.7)));
    }
  }
}

/** Reeds and grasses at the edge of the picture, against the light. */
function reeds(picture, { count, seed, low, high, color, reach, spread }) {
  for (let number = 0; number < count; number++) {
    const foot = spread(hash(number, seed));
    // They thin out and shrink towards the open water.
    const length = lerp(low, high, hash(number, seed + 1)) * clamp(1.12 - Math.min(foot, WIDTH - foot) / reach);
    const lean = (hash(number, seed + 2) - 0.5) * length * 0.55;
    const shade = 0.6 + 0.7 * hash(number, seed + 3);
    for (let step = 0; step <= length; step++) {
      const t = step / length;
      const x = Math.round(foot + lean * t * t);
      const y = HEIGHT - 1 - step;
      picture.put(x, y, mix(color[0], color[1], t).map((part) => part * shade), 0.92 - t * 0.3);
      if (t < 0.55) picture.put(x + 1, y, mix(color[0], color[1], t).map((part) => part * shade * 0.86), 0.7);
      if (t > 0.8 && hash(number, seed + 4) > 0.62) picture.put(x + (step % 3) - 1, y, [132, 98, 66], 0.7);
    }
  }
}

/** What a camera adds: darker corners, a little grain, softer light. */
function develop(picture, warm) {
  const bytes = new Uint8ClampedArray(WIDTH * HEIGHT * 4);
  picture.each((x, y) => {
    const at = (y * WIDTH + x) * 3;
    const corner = 1 - 0.26 * (((x / WIDTH - 0.5) ** 2 + (y / HEIGHT - 0.5) ** 2) * 1.7);
    const grain = (hash(x, y + 900) - 0.5) * 7;
    for (let part = 0; part < 3; part++) {
      const light = clamp((picture.points[at + part] * corner + grain) / 255);
      bytes[(y * WIDTH + x) * 4 + part] = 255 * lerp(light, smooth(light), 0.35) * warm[part];
    }
    bytes[(y * WIDTH + x) * 4 + 3] = 255;
  });
  return bytes;
}

const GREEN = [[34, 52, 26], [138, 154, 72]];
const POPLAR = [[44, 62, 30], [170, 172, 84]];
const GOLD = [[92, 58, 22], [232, 172, 66]];
const RUST = [[84, 40, 22], [206, 112, 52]];

/** Two rivers meet below a village; late light. */
function confluence() {
  const picture = new Picture();
  const horizon = 318;
  const scene = {
    horizon, seed: 5, eye: camera(horizon),
    sun: { x: 930, y: 250, color: [255, 222, 168], strength: 0.85 },
    sky: { high: [104, 150, 196], low: [246, 216, 178], cloud: [255, 236, 214], shade: [190, 178, 186], clear: 0.5 },
    hills: { count: 5, high: 120, lift: 60, far: [150, 168, 190], near: [70, 88, 56], mist: [214, 202, 184] },
    meadow: [[96, 122, 54], [150, 158, 76], [196, 176, 96]],
    haze: [206, 200, 182], bank: [122, 112, 82], deep: [58, 84, 92], shadow: [40, 52, 34], mirror: 0.72,
  };
  const meet = 5.4;
  const one = (z) => -0.35 + Math.sin(z * 0.8) * 0.22;
  const west = { from: meet - 0.5, to: 90, middle: (z) => one(meet) - 0.25 - (z - meet) * 0.36 + Math.sin(z * 0.5) * 0.7, half: () => 0.72 };
  const east = { from: meet - 0.5, to: 90, middle: (z) => one(meet) + 0.35 + (z - meet) * 0.3 + Math.sin(z * 0.42 + 1) * 0.8, half: () => 0.62 };
  const down = { from: 0, to: meet + 0.7, middle: one, half: (z) => 1.06 + (meet - z) * 0.04 };
  scene.strips = [water(scene, [west, east, down])];
  backdrop(picture, scene);
  land(picture, scene);
  village(picture, scene, 3.9, 9.5);
  rows(picture, scene, [
    { from: 9, to: 46, step: 1.06, at: (z) => west.middle(z) - 1.3, high: 1, leaves: GREEN, seed: 11 },
    { from: 14, to: 46, step: 1.08, at: (z) => east.middle(z) + 1.2, high: 1.1, leaves: POPLAR, slim: 0.2, seed: 12 },
    { from: 13, to: 60, step: 1.07, at: (z) => west.middle(z) + 1.5, high: 0.8, leaves: GREEN, seed: 13 },
    { from: 2.1, to: 6, step: 1.12, at: (z) => down.middle(z) - 1.75, high: 0.9, leaves: GREEN, slim: 0.42, seed: 14 },
    { from: 2.3, to: 6.5, step: 1.17, at: (z) => down.middle(z) + 1.85, high: 1.05, leaves: POPLAR, slim: 0.22, seed: 15 },
  ]);
  bridge(picture, scene, 3.9, down.middle(3.9) - 1.35, down.middle(3.9) + 1.35, 5);
  reeds(picture, { count: 620, reach: 400, seed: 31, low: 20, high: 92, color: [[46, 58, 26], [150, 152, 78]], spread: (t) => (t < 0.5 ? (t * 2) ** 1.5 * 360 - 20 : WIDTH + 20 - ((1 - t) * 2) ** 1.5 * 330) });
  return develop(picture, [1, 0.985, 0.95]);
}

/** The greenway beside the water, in October. */
function greenway() {
  const picture = new Picture();
  const horizon = 330;
  const scene = {
    horizon, seed: 23, eye: camera(horizon),
    sun: { x: 400, y: 240, color: [255, 226, 170], strength: 0.8 },
    sky: { high: [128, 166, 204], low: [244, 222, 190], cloud: [255, 240, 222], shade: [196, 188, 192], clear: 0.47 },
    hills: { count: 4, high: 74, lift: 30, far: [160, 170, 182], near: [112, 96, 52], mist: [222, 208, 184] },
    meadow: [[118, 118, 52], [166, 146, 66], [206, 170, 88]],
    haze: [220, 206, 178], bank: [128, 108, 74], deep: [60, 80, 84], shadow: [58, 50, 30], mirror: 0.75,
  };
  const track = (z) => 0.35 + Math.sin(z * 0.14) * 0.9;
  const river = { from: 0, to: 80, middle: (z) => track(z) - 3.2 - Math.sin(z * 0.3) * 0.3, half: () => 1.25 };
  scene.strips = [water(scene, [river]), way(track, 0.5, [204, 188, 158])];
  backdrop(picture, scene);
  land(picture, scene);
  rows(picture, scene, [
    { from: 2.9, to: 50, step: 1.14, at: (z) => track(z) - 1.35, high: 1.5, leaves: GOLD, slim: 0.3, seed: 41 },
    { from: 3.3, to: 50, step: 1.15, at: (z) => track(z) + 1.45, high: 1.65, leaves: RUST, slim: 0.3, seed: 42 },
    { from: 4, to: 50, step: 1.08, at: (z) => river.middle(z) - 2.1, high: 1.2, leaves: POPLAR, slim: 0.26, seed: 43 },
    { from: 5, to: 50, step: 1.1, at: (z) => track(z) + 4 + (z % 2), high: 1, leaves: GREEN, slim: 0.4, seed: 44 },
  ]);
  reeds(picture, { count: 420, reach: 430, seed: 51, low: 12, high: 54, color: [[84, 66, 26], [206, 172, 88]], spread: (t) => (t < 0.45 ? (t / 0.45) ** 1.4 * 420 : WIDTH - ((1 - t) / 0.55) ** 1.3 * 420) });
  return develop(picture, [1, 0.98, 0.93]);
}

/** The Sorlène at dawn: mist over still water. */
function dawn() {
  const picture = new Picture();
  const horizon = 300;
  const scene = {
    horizon, seed: 61, eye: camera(horizon),
    sun: { x: 700, y: 262, color: [255, 214, 176], strength: 0.9 },
    sky: { high: [136, 158, 190], low: [250, 214, 190], cloud: [255, 228, 212], shade: [178, 170, 190], clear: 0.46 },
    hills: { count: 4, high: 86, lift: 36, far: [158, 164, 186], near: [78, 90, 74], mist: [226, 208, 200] },
    meadow: [[92, 110, 62], [130, 138, 84], [164, 156, 104]],
    haze: [222, 208, 202], bank: [104, 100, 78], deep: [70, 88, 104], shadow: [52, 58, 48], mirror: 0.86,
  };
  const river = { from: 0, to: 90, middle: (z) => -0.1 + Math.sin(z * 0.22) * 0.7, half: (z) => 2.1 + z * 0.02 };
  scene.strips = [water(scene, [river])];
  backdrop(picture, scene);
  land(picture, scene);
  rows(picture, scene, [
    { from: 3.4, to: 60, step: 1.075, at: (z) => river.middle(z) - 3.1, high: 1.3, leaves: GREEN, slim: 0.34, seed: 71 },
    { from: 3.9, to: 60, step: 1.085, at: (z) => river.middle(z) + 3.1, high: 1.4, leaves: POPLAR, slim: 0.22, seed: 72 },
  ]);
  // Mist lies on the water, thickest far away.
  picture.each((x, y) => {
    const band = Math.exp(-(((y - horizon - 26) / 62) ** 2));
    picture.put(x, y, [240, 220, 206], band * clamp(rough(x * 0.005 + 4, y * 0.02, 4) * 1.5 - 0.28) * 0.8);
  });
  reeds(picture, { count: 760, reach: 520, seed: 81, low: 30, high: 170, color: [[38, 44, 28], [122, 118, 74]], spread: (t) => (t < 0.62 ? (t / 0.62) ** 1.6 * 470 - 20 : WIDTH + 20 - ((1 - t) / 0.38) ** 1.5 * 260) });
  return develop(picture, [1, 0.975, 0.965]);
}

const PICTURES = { confluent: confluence, 'voie-verte': greenway, sorlene: dawn };
const [folder] = process.argv.slice(2);
const browser = await launch();
const page = await browser.newPage();
for (const [name, paint] of Object.entries(PICTURES)) {
  const points = Buffer.from(paint().buffer).toString('base64');
  const packed = await page.evaluate(async ([data, width, height]) => {
    const bytes = Uint8ClampedArray.from(atob(data), (sign) => sign.charCodeAt(0));
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    canvas.getContext('2d').putImageData(new ImageData(bytes, width, height), 0, 0);
    return canvas.toDataURL('image/webp', 0.7).split(',')[1];
  }, [points, WIDTH, HEIGHT]);
  const bytes = Buffer.from(packed, 'base64');
  fs.writeFileSync(path.join(folder, `${name}.webp`), bytes);
  console.log(`${name}.webp: ${Math.round(bytes.length / 1000)} kB`);
}
await browser.close();
