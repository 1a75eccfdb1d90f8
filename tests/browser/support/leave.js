/** @import { Page } from '@playwright/test' */
import { onWidget } from './widget.js';

/**
 * Takes the widget off the page for a while, and puts it back.
 * @param {Page} page
 * @returns what its snapshot was in between
 */
export const leaveAndComeBack = (page) =>
  onWidget(page, async (widget) => {
    const { parentNode } = widget;
    widget.remove();
    // A move within the document ends no run: let it be seen to be gone.
    await new Promise((next) => setTimeout(next));
    const gone = widget.snapshot;
    parentNode?.append(widget);
    await widget.ready;
    return gone;
  });
