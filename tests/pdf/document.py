"""A PDF as the rules look at it: its structure tree, its pages' content, its fonts, each read once."""

import io
import re

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream, String

SHOWING = {"Tj", "TJ", "'", '"'}
PAINTING = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "INLINE IMAGE"}


class Element:
    """A structure element with its children: elements, marked content (page, mcid) and annotations."""

    def __init__(self, node, parent, document):
        self.node, self.parent = node, parent
        self.raw = str(node.get("/S", ""))[1:]
        self.kind = document.role(self.raw)
        self.children, self.content, self.objects, self.order = [], [], [], []
        page = node.get("/Pg", None)
        kids = node.get("/K", None)
        for kid in document.listed(kids):
            if isinstance(kid, int) or (not isinstance(kid, (Dictionary, Stream)) and not isinstance(kid, Array)):
                self.content.append((page, int(kid)))
                self.order.append(page)
            elif kid.get("/Type", None) == Name.MCR:
                self.content.append((kid.get("/Pg", page), int(kid.MCID)))
                self.order.append(kid.get("/Pg", page))
            elif kid.get("/Type", None) == Name.OBJR:
                self.objects.append(kid.get("/Obj", None))
            else:
                self.children.append(Element(kid, self, document))
                self.order.append(self.children[-1])

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def pages(self):
        """The pages of what it holds, as it is read; notes are read where they stand."""
        for it in self.order:
            if isinstance(it, Element):
                if it.kind != "Note":
                    yield from it.pages()
            elif it is not None:
                yield it

    def attribute(self, name):
        found = self.node.get("/A", None)
        for attributes in [found] if isinstance(found, Dictionary) else (found or []):
            if isinstance(attributes, Dictionary) and name in attributes:
                return attributes[name]
        return None

    def text_of(self, key):
        value = self.node.get(key, None)
        return None if value is None else str(value)


class Shown:
    """One thing that a page shows."""

    def __init__(self, operator, operands, mark, font, size, where):
        self.operator, self.operands, self.mark, self.font, self.where = operator, operands, mark, font, where
        #: The height of its letters on the sheet, in points.
        self.size = size


def product(one, other):
    """One transformation after the other."""
    a, b, c, d, e, f = one
    g, h, i, j, k, l = other
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l)


class Document:
    def __init__(self, source):
        self.bytes = source if isinstance(source, bytes) else open(source, "rb").read()
        self.pdf = pikepdf.open(io.BytesIO(self.bytes))
        self.root = self.pdf.Root
        self.tree = self.root.get("/StructTreeRoot", None)
        self.roles = {}
        if isinstance(self.tree, Dictionary):
            self.roles = {key[1:]: str(value)[1:] for key, value in self.tree.get("/RoleMap", Dictionary()).items()}
        self.elements = []
        if isinstance(self.tree, Dictionary):
            for kid in self.listed(self.tree.get("/K", None)):
                self.elements.append(Element(kid, None, self))
        self.pages = list(self.pdf.pages)
        self.shown, self.operators, self.depths, self.faults, self.modes = [], [], [], [], []
        for number, page in enumerate(self.pages):
            self.read_content(number, page.obj, page.obj.get("/Resources", None), [], None, (1, 0, 0, 1, 0, 0))
        self.fonts = self.read_fonts()
        self.xmp = self.read_xmp()

    def role(self, kind):
        seen = set()
        while kind in self.roles and kind not in seen:
            seen.add(kind)
            kind = self.roles[kind]
        return kind

    @staticmethod
    def listed(value):
        if value is None:
            return []
        return list(value) if isinstance(value, Array) else [value]

    def walk(self):
        for element in self.elements:
            yield from element.walk()

    def kinds(self, *kinds):
        return [element for element in self.walk() if element.kind in kinds]

    def read_content(self, number, holder, resources, opened, form, space):
        depth, deepest = 0, 0
        font, size, line, kept = None, 0.0, (1, 0, 0, 1, 0, 0), []
        stack = list(opened)
        try:
            instructions = pikepdf.parse_content_stream(holder if form is not None else self.pdf.pages[number])
        except pikepdf.PdfError as error:
            self.faults.append((number, str(error)))
            return
        for instruction in instructions:
            operator = "INLINE IMAGE" if isinstance(instruction, pikepdf.ContentStreamInlineImage) else str(instruction.operator)
            operands = list(instruction.operands)
            self.operators.append((number, operator))
            if operator == "q":
                depth += 1
                deepest = max(deepest, depth)
                kept.append((font, size, space))
            elif operator == "Q":
                depth -= 1
                if kept:
                    font, size, space = kept.pop()
            elif operator == "cm":
                space = product([float(value) for value in operands], space)
            elif operator == "BT":
                line = (1, 0, 0, 1, 0, 0)
            elif operator == "Tm":
                line = [float(value) for value in operands]
            elif operator in ("BDC", "BMC"):
                properties = operands[1] if operator == "BDC" else Dictionary()
                if isinstance(properties, Name) and resources is not None:
                    properties = resources.get("/Properties", Dictionary()).get(str(properties), Dictionary())
                stack.append((str(operands[0])[1:], properties.get("/MCID", None), properties))
            elif operator == "EMC":
                if stack:
                    stack.pop()
                else:
                    self.faults.append((number, "EMC without BMC"))
            elif operator == "Tr":
                self.modes.append((number, int(operands[0])))
            elif operator == "Tf":
                size = float(operands[1])
                font = resources.get("/Font", Dictionary()).get(str(operands[0]), None) if resources is not None else None
            elif operator in SHOWING or operator in PAINTING:
                where = form or "page"
                a, b, c, d, _, _ = product(line, space)
                height = size * abs(a * d - b * c) ** 0.5
                self.shown.append((number, Shown(operator, operands, list(stack), font, height, where)))
            if operator == "Do" and resources is not None:
                inner = resources.get("/XObject", Dictionary()).get(str(operands[0]), None)
                if isinstance(inner, Stream) and inner.get("/Subtype", None) == Name.Form:
                    own = [float(value) for value in inner.get("/Matrix", (1, 0, 0, 1, 0, 0))]
                    self.read_content(number, inner, inner.get("/Resources", resources), stack, str(operands[0]), product(own, space))
        if depth != 0:
            self.faults.append((number, "q and Q do not pair"))
        if len(stack) != len(opened):
            self.faults.append((number, "BMC and EMC do not pair"))
        self.depths.append((number, deepest))

    def read_fonts(self):
        found = {}
        for _, shown in self.shown:
            if shown.font is not None and shown.operator in SHOWING:
                found.setdefault(shown.font.objgen, shown.font)
        return list(found.values())

    def read_xmp(self):
        stream = self.root.get("/Metadata", None)
        if not isinstance(stream, Stream):
            return ""
        return stream.read_bytes().decode("utf-8", "replace")

    def xmp_value(self, name):
        inside = re.search(rf"<{name}(?:\s[^>]*)?>(.*?)</{name}>", self.xmp, re.S)
        if inside:
            return re.sub(r"<[^>]+>", "", inside.group(1)).strip()
        beside = re.search(rf'\b{name}="([^"]*)"', self.xmp)
        return beside.group(1) if beside else None

    def objects(self):
        for value in self.pdf.objects:
            if isinstance(value, (Dictionary, Stream)):
                yield value

    def annotations(self):
        for number, page in enumerate(self.pages):
            for annotation in page.obj.get("/Annots", Array()):
                yield number, annotation

    def programs(self, font):
        """The descendant of a composite font, or the font itself."""
        below = font.get("/DescendantFonts", None)
        return below[0] if below is not None else font

    def unicode_map(self, font):
        stream = font.get("/ToUnicode", None)
        if not isinstance(stream, Stream):
            return {}
        text = stream.read_bytes().decode("latin-1")
        table = {}
        told = lambda code: bytes.fromhex(code if len(code) % 2 == 0 else code + "0").decode("utf-16-be", "replace")
        for body in re.findall(r"beginbfchar(.*?)endbfchar", text, re.S):
            for code, said in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", body):
                table[int(code, 16)] = told(said)
        for body in re.findall(r"beginbfrange(.*?)endbfrange", text, re.S):
            for low, high, said in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", body):
                for step in range(int(high, 16) - int(low, 16) + 1):
                    table[int(low, 16) + step] = told(f"{int(said, 16) + step:0{len(said)}x}")
            for low, high, list_of in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*\[(.*?)\]", body, re.S):
                for step, said in enumerate(re.findall(r"<([0-9A-Fa-f]*)>", list_of)):
                    table[int(low, 16) + step] = told(said)
        return table

    @staticmethod
    def codes(shown):
        """The two-byte codes that a text operator shows."""
        strings = []
        for operand in shown.operands:
            if isinstance(operand, Array):
                strings += [item for item in operand if isinstance(item, String)]
            elif isinstance(operand, String):
                strings.append(operand)
        for string in strings:
            raw = bytes(string)
            yield from (raw[at] << 8 | raw[at + 1] for at in range(0, len(raw) - 1, 2))
