"""Runs Ralph, a learning record store that others wrote, over a folder of its own.

python ralph_store.py FOLDER PORT: the folder holds `auth.json`, and gets the statements. Its file backend writes a file
once and refuses to write it again, unless it is told to append, which it knows how to do; its command line has no word
for that, and so it is said here. All else is Ralph's own.
"""
import os
import sys
from pathlib import Path

FOLDER, PORT = Path(sys.argv[1]), int(sys.argv[2])
os.environ.update({
    'RALPH_APP_DIR': str(FOLDER),
    'RALPH_AUTH_FILE': str(FOLDER / 'auth.json'),
    'RALPH_RUNSERVER_BACKEND': 'fs',
    'RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH': str(FOLDER / 'statements'),
    'RALPH_BACKENDS__LRS__FS__DEFAULT_LRS_FILE': 'statements.jsonl',
})

import uvicorn
from ralph.backends.data.base import BaseOperationType
from ralph.backends.lrs.fs import FSLRSBackend

FSLRSBackend.default_operation_type = BaseOperationType.APPEND

from ralph.api import app

uvicorn.run(app, host='127.0.0.1', port=PORT, log_level='warning')
