import { Link } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A link that saves a workbook of ours as a file. */
export function Download({ bytes, file, label }: { bytes: Uint8Array; file: string; label: string }) {
  const url = useMemo(() => URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX })), [bytes]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return (
    <Link href={url} download={file}>
      {label}
    </Link>
  );
}
