import type { Edit, EditOp } from '../change/types.ts';

/** Joins neighbouring runs of one kind, and puts deletions before insertions between two kept runs. */
export class EditWriter {
  private readonly done: Edit[] = [];
  private deleted = '';
  private inserted = '';
  private kept = '';

  write(op: EditOp, text: string): void {
    if (text === '') return;
    if (op === '=') {
      this.finishChanges();
      this.kept += text;
    } else {
      if (this.kept !== '') this.done.push(['=', this.kept]);
      this.kept = '';
      if (op === '-') this.deleted += text;
      else this.inserted += text;
    }
  }

  writeAll(edits: readonly Edit[]): void {
    for (const [op, text] of edits) this.write(op, text);
  }

  edits(): Edit[] {
    this.finishChanges();
    if (this.kept !== '') this.done.push(['=', this.kept]);
    this.kept = '';
    return this.done;
  }

  private finishChanges(): void {
    if (this.deleted !== '') this.done.push(['-', this.deleted]);
    if (this.inserted !== '') this.done.push(['+', this.inserted]);
    this.deleted = '';
    this.inserted = '';
  }
}
