"""Writes random archives into a folder, and prints what zipfile reads of them."""
import hashlib
import json
import random
import stat
import sys
import warnings
import zipfile

folder, count, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
warnings.simplefilter('ignore')
NAMES = ['index', 'orders', 'src', 'lib', 'node_modules', 'größe', '日本', '.hidden', 'a b', 'x' * 120]


def info(rng):
    path = '/'.join(rng.choice(NAMES) for _ in range(rng.randint(1, 4)))
    is_folder = rng.random() < 0.15
    one = zipfile.ZipInfo(path + ('/' if is_folder else rng.choice(['', '.js', '.py', '.so'])), (2026, 11, rng.randint(1, 29), 1, 2, 4))
    one.compress_type = rng.choice([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED])
    one.create_system = rng.choice([3, 3, 3, 0])
    kind = stat.S_IFDIR if is_folder else stat.S_IFLNK if rng.random() < 0.05 else stat.S_IFREG
    one.external_attr = (kind | rng.choice([0o644, 0o755, 0o600, 0o444, 0o777])) << 16 if rng.random() < 0.9 else 0
    one.comment = rng.choice([b'', b'', b'PK\x05\x06 is no end', b'c' * 300])
    one.extra = rng.choice([b'', b'', b'UT\x05\x00\x01abcd'])
    return one


def write(path, rng):
    with zipfile.ZipFile(path, 'w') as archive:
        for _ in range(rng.choice([0, 1, 2, 5, 20])):
            one = info(rng)
            size = 0 if one.is_dir() else rng.choice([0, 1, 63, 64, 65, 5000, 100_000])
            content = rng.randbytes(size) if rng.random() < 0.5 else (b'const order = 1;\n' * (size // 17 + 1))[:size]
            if rng.random() < 0.1 and not one.is_dir():
                with archive.open(one, 'w', force_zip64=True) as file:
                    file.write(content)
            else:
                archive.writestr(one, content)
        archive.comment = rng.choice([b'', b'', b'made by hand', b'q' * 65_535])
    with open(path, 'rb+') as file:
        content = file.read()
        file.seek(0)
        file.write(b'#' * rng.choice([0, 0, 0, 1, 700]) + content)


def described(archive, one):
    unix = one.external_attr >> 16 if one.create_system in (3, 19) else 0
    mode = unix & 0o777 if unix else 'none'
    link = ', link' if stat.S_ISLNK(unix) else ''
    digest = hashlib.sha256(archive.read(one)).hexdigest()
    return f'{one.filename} {one.file_size} bytes, mode {mode}, method {one.compress_type}{link}, {digest}'


result = []
for number in range(count):
    path = f'{folder}/{number}.zip'
    write(path, random.Random(f'{seed}/{number}'))
    with zipfile.ZipFile(path) as archive:
        result.append([described(archive, one) for one in archive.infolist()])
json.dump(result, sys.stdout)
