/** Page set-up of sheets, remembered so that it can be read back; the grid has no paper. */
export class Pages {
  /** Excel leaves a sheet's fit to paper as it is (OfficeDev/office-js 1860); a scale it takes. */
  ignoresFit = false;
  private readonly bySheet = new Map<string, Record<string, unknown>>();

  /** What has been said of a sheet; undefined where nothing has. */
  said(sheetId: string): Readonly<Record<string, unknown>> | undefined {
    const known = this.bySheet.get(sheetId);
    return known && Object.keys(known).length > 0 ? known : undefined;
  }

  /** What is remembered of a sheet, by its id; to be written into. */
  of(sheetId: string): Record<string, unknown> {
    const known = this.bySheet.get(sheetId) ?? {};
    this.bySheet.set(sheetId, known);
    return known;
  }
}
