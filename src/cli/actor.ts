import { userInfo } from 'node:os';
import { cliTexts } from '../catalogue/cli';

/** Who runs the program, for 操作記録. A container or a directory service may know the user by number only. */
export function actorName(
  system: () => { readonly username: string } = userInfo,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  const { USER, LOGNAME, USERNAME } = environment;
  const said = [USER, LOGNAME, USERNAME].find((name) => name !== undefined && name !== '');
  try {
    return system().username || said || cliTexts.namelessUser;
  } catch {
    return said ?? cliTexts.namelessUser;
  }
}
