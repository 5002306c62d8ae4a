export const FLOORS: readonly string[];
export const APART: readonly (readonly [from: string, to: string, why: string])[];
export const PAGE: string;
export function roomOf(file: string): string | null;
export function pathsOf(room: string): string;
