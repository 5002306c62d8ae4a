import { ICommandService, type Univer } from '@univerjs/core';
import {
  ContextMenuGroup,
  ContextMenuPosition,
  IMenuManagerService,
  MenuItemType,
} from '@univerjs/preset-sheets-core';
import { Observable } from 'rxjs';
import type { Addin } from '../host/addin';
import type { Control } from './manifest';

const OPERATION = 0;

/** Puts the add-in's items into the menu that a right click on a cell opens. */
export function addCellMenu(
  univer: Univer,
  addin: Addin,
  items: readonly Control[],
  press: (control: Control) => void,
): void {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const entries = items.map((control, order) => {
    const id = `workbench.operation.cell-menu.${control.id}`;
    commands.registerCommand({
      id,
      type: OPERATION,
      handler: () => {
        press(control);
        return true;
      },
    });
    const disabled$ = new Observable<boolean>((subscriber) => {
      const tell = (): void => {
        subscriber.next(!addin.isEnabled(control.id));
      };
      addin.onChange(tell);
      tell();
    });
    const menuItemFactory = () => ({
      id,
      type: MenuItemType.BUTTON as const,
      title: control.label,
      disabled$,
    });
    return [id, { order: 100 + order, menuItemFactory }] as const;
  });
  if (entries.length === 0) return;
  injector.get(IMenuManagerService).mergeMenu({
    [ContextMenuPosition.MAIN_AREA]: { [ContextMenuGroup.OTHERS]: Object.fromEntries(entries) },
  });
}
