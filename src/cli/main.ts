#!/usr/bin/env node
import { processEffects } from "./process-effects.ts";
import { main } from "./program.ts";

process.exitCode = await main(process.argv.slice(2), processEffects());
