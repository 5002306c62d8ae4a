import { lazy } from 'react';

/** Reports come years after the application: their code comes with the step. */
export const LazyEffects = lazy(async () => ({ default: (await import('./EffectsCard')).EffectsCard }));
