import { useCallback, useEffect, useState } from 'react';
import { makeReference, type Reference } from '../../../reference';

let loading: Promise<Reference> | null = null;

/** The notices; a script of their own, loaded once, from our own origin, when somebody first looks at them. */
export function loadReference(): Promise<Reference> {
  loading ??= import('../../../reference/notices/documents')
    .then(({ referenceDocuments }) => makeReference(referenceDocuments))
    .catch((error: unknown) => {
      loading = null;
      throw error;
    });
  return loading;
}

interface Loaded {
  /** null until the notices are there. */
  readonly reference: Reference | null;
  readonly failed: boolean;
  readonly retry: () => void;
}

/** The notices, loaded when a component asks for them. */
export function useReference(load: () => Promise<Reference> = loadReference): Loaded {
  const [reference, setReference] = useState<Reference | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let shown = true;
    load().then(
      (loaded) => shown && setReference(loaded),
      () => shown && setFailed(true),
    );
    return () => {
      shown = false;
    };
  }, [load, attempt]);
  const retry = useCallback(() => {
    setFailed(false);
    setAttempt((count) => count + 1);
  }, []);
  return { reference, failed, retry };
}
