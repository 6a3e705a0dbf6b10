"""Looks for values in files, by nothing that Yuantou is made of: every zip member (zips within zips too), its name, and the bytes between.

stdin: JSON [{"file": path, "value": text}]; stdout: JSON {path: [where: writing, ...]}.
"""
import base64, html, io, json, re, sys, urllib.parse, zipfile, zlib

SKIPPED = re.compile(r"[\s\u00ad\u200b\-]+")
SYMBOL = re.compile(r'<[^<>]*sym\b[^<>]*char="([0-9A-Fa-f]{4})"[^<>]*>')


def writings(value):
    """The value as bytes, by how it is written."""
    found = {code: value.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be", "gb18030")}
    found["decimal entities"] = "".join(f"&#{ord(c)};" for c in value).encode()
    found["percent"] = urllib.parse.quote(value, safe="").encode()
    found["json"] = json.dumps(value)[1:-1].encode()
    for code in ("utf-8", "utf-16-le"):
        raw = value.encode(code)
        found[f"hex {code}"] = raw.hex().encode()
        for shift in range(3):
            # Letters of base64 that depend on the neighbours are cut off.
            text = base64.b64encode(b"\0" * shift + raw)
            found[f"base64+{shift} {code}"] = text[(0, 2, 3)[shift] : len(text) - 4].rstrip(b"=")
    return {how: raw.lower() for how, raw in found.items() if len(raw) >= 6}


def windows(value):
    """Pieces long enough to tell the value by: what is left when only a part of it was covered."""
    size = max(2, -(-len(value) * 7 // 10))
    return {value[i : i + size] for i in range(len(value) - size + 1)}


def views(raw):
    """A text as people and programs would read it: entities resolved, without tags, without blanks."""
    for code in ("utf-8", "utf-16-le"):
        text = raw.decode(code, "ignore")
        text = SYMBOL.sub(lambda m: chr(int(m[1], 16)), text)
        whole = html.unescape(urllib.parse.unquote(text))
        yield "whole", whole
        yield "without tags", SKIPPED.sub("", html.unescape(re.sub(r"<[^<>]*>", "", text)))


def members(raw, name, depth=0):
    """Every entry of a zip, one behind another; the whole file first, for what stands between them."""
    yield name, raw
    if depth > 3 or not zipfile.is_zipfile(io.BytesIO(raw)):
        return
    with zipfile.ZipFile(io.BytesIO(raw)) as box:
        for entry in box.infolist():
            inner = f"{name}/{entry.filename}"
            yield f"{inner} (name)", entry.filename.encode()
            try:
                content = box.read(entry)
            except (zipfile.BadZipFile, RuntimeError, zlib.error) as trouble:
                yield f"{inner} unreadable", str(trouble).encode()
                continue
            yield from members(content, inner, depth + 1)


def leaks(raw, value):
    forms = writings(value)
    parts = windows(value)
    for place, content in members(raw, ""):
        lower = content.lower()
        for how, form in forms.items():
            if form in lower:
                yield f"{place}: {how}"
        for how, text in views(content):
            if any(part in text for part in parts):
                yield f"{place}: {how}"


def main():
    found = {}
    for one in json.load(sys.stdin):
        with open(one["file"], "rb") as file:
            found[one["file"]] = sorted(set(leaks(file.read(), one["value"])))
    json.dump(found, sys.stdout, ensure_ascii=False)


main()
