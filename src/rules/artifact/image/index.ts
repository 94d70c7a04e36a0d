import { imageCommandInShellForm } from './image-command-in-shell-form';
import { imageHandlerMissing } from './image-handler-missing';
import { imagePlatformMismatch } from './image-platform-mismatch';
import { Rule } from '../../rule';

export const ARTIFACT_IMAGE: readonly Rule[] = [imageCommandInShellForm, imagePlatformMismatch, imageHandlerMissing];
