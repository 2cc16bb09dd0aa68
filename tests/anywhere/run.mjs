// Prints the figures of a small run in WebAssembly: node run.mjs MODULE SHARE SCENARIOS
import { readFile } from "node:fs/promises";

const [path, share, scenarios] = process.argv.slice(2);
// Without imports: the module asks its surroundings for nothing.
const { instance } = await WebAssembly.instantiate(await readFile(path), {});
const { memory, simulate } = instance.exports;
const found = BigInt.asUintN(64, simulate(Number(share), Number(scenarios)));
const bytes = new Uint8Array(memory.buffer, Number(found >> 32n), Number(found & 0xffffffffn));
process.stdout.write(new TextDecoder().decode(bytes));
