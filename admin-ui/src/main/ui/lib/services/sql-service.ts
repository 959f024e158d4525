import { Service } from './service';

export interface SqlResult {
  /** In milliseconds. */
  readonly execTime: number;
  readonly affectedRows: number;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly (string | null)[])[];
}

class SqlService extends Service {
  run(query: string): Promise<SqlResult> {
    return this.client.sql.run(query);
  }
}

export const sqlService: SqlService = new SqlService();
