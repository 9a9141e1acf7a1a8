"""The machine-checkable rules of PDF/UA-1 (ISO 14289-1, by the Matterhorn Protocol) and PDF/A-2a (ISO 19005-2).

A rule is a function that yields what is wrong. Its name says the fault; its first line says where the rule stands.
"""

import re

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from document import PAINTING, SHOWING, Document

RULES = {}
STANDARD = set(
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody "
    "Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP "
    "Figure Formula Form".split()
)
LANGUAGE = re.compile(r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")
OPERATORS = set(
    "b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l M m MP n q Q re RG rg ri "
    "s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"".split()
) | {"INLINE IMAGE"}
SPACES = {"dc": "http://purl.org/dc/elements/1.1/", "xmp": "http://ns.adobe.com/xap/1.0/"}


def rule(check):
    RULES[check.__name__.replace("_", "-")] = check
    return check


# --- the file


@rule
def header(d: Document):
    """A 6.1.2: the file begins with %PDF-1.n and a line of bytes above 127."""
    if not re.match(rb"%PDF-1\.[0-7][\r\n]", d.bytes):
        yield "the header is not at the first byte"


@rule
def binary_comment(d):
    """A 6.1.2: a comment of at least four bytes above 127 follows the header."""
    lines = re.split(rb"\r\n|\r|\n", d.bytes[:64])
    if len(lines) < 2 or not lines[1].startswith(b"%") or sum(byte > 127 for byte in lines[1][1:5]) < 4:
        yield "no binary comment"


@rule
def file_id(d):
    """A 6.1.3: the trailer has an ID."""
    if len(d.pdf.trailer.get("/ID", Array())) != 2:
        yield "no ID"


@rule
def encryption(d):
    """A 6.1.3: the trailer has no Encrypt."""
    if "/Encrypt" in d.pdf.trailer:
        yield "encrypted"


@rule
def data_after_end(d):
    """A 6.1.3: nothing follows the last %%EOF but one end of line."""
    if not re.search(rb"%%EOF(\r\n|\r|\n)?\Z", d.bytes):
        yield "data after %%EOF"


@rule
def broken_file(d):
    """A 6.1: objects, streams and the table of references are sound."""
    yield from d.pdf.check_pdf_syntax()


@rule
def broken_content(d):
    """A 6.2.2: content can be read; q and Q, BMC and EMC pair."""
    yield from (f"page {page + 1}: {fault}" for page, fault in d.faults)


@rule
def external_stream(d):
    """A 6.1.7.1: no stream lies in another file."""
    for stream in d.objects():
        if isinstance(stream, Stream) and any(key in stream for key in ("/F", "/FFilter", "/FDecodeParms")):
            yield "a stream in another file"


@rule
def forbidden_filter(d):
    """A 6.1.7.2, 6.1.10: no LZWDecode, no Crypt."""
    for stream in d.objects():
        if isinstance(stream, Stream):
            for name in d.listed(stream.get("/Filter", None)):
                if str(name) in ("/LZWDecode", "/Crypt"):
                    yield f"filter {name}"


@rule
def embedded_file(d):
    """A 6.8: no file is embedded (2a allows only PDF/A ones; ours have none)."""
    if "/EmbeddedFiles" in d.root.get("/Names", Dictionary()) or any("/EF" in it for it in d.objects()):
        yield "an embedded file"


@rule
def optional_content(d):
    """A 6.9: configurations of optional content have a Name and no AS."""
    properties = d.root.get("/OCProperties", None)
    if properties is not None:
        for config in [properties.get("/D", Dictionary()), *properties.get("/Configs", Array())]:
            if "/Name" not in config or "/AS" in config:
                yield "a configuration without Name or with AS"


@rule
def long_name(d):
    """A 6.1.13: names are at most 127 bytes long."""
    for value in d.objects():
        for key in value.keys():
            if len(key.encode()) - 1 > 127:
                yield f"name {key[:20]}…"


@rule
def deep_nesting(d):
    """A 6.1.13: at most 28 levels of q."""
    yield from (f"page {page + 1}: {depth} levels" for page, depth in d.depths if depth > 28)


@rule
def page_size(d):
    """A 6.1.13: a page is 3 to 14,400 units wide and high."""
    for number, page in enumerate(d.pages):
        x, y, right, top = (float(value) for value in page.mediabox)
        if not (3 <= abs(right - x) <= 14400 and 3 <= abs(top - y) <= 14400):
            yield f"page {number + 1}"


# --- the catalogue and the metadata


@rule
def missing_metadata(d):
    """A 6.6.2.1, UA 5: the catalogue has an XMP stream."""
    stream = d.root.get("/Metadata", None)
    if not isinstance(stream, Stream) or stream.get("/Type", None) != Name.Metadata or stream.get("/Subtype", None) != Name.XML:
        yield "no XMP stream"


@rule
def broken_metadata(d):
    """A 6.6.2.1: the XMP is well-formed, its packet header has neither bytes nor encoding."""
    from xml.etree import ElementTree

    try:
        ElementTree.fromstring(d.xmp)
    except ElementTree.ParseError as error:
        yield str(error)
    head = re.search(r"<\?xpacket begin=[^?]*\?>", d.xmp)
    if head and re.search(r"\b(bytes|encoding)=", head.group(0)):
        yield "bytes or encoding in the packet header"


@rule
def part_of_archive(d):
    """A 6.6.4: pdfaid:part is 2."""
    if d.xmp_value("pdfaid:part") != "2":
        yield f"part {d.xmp_value('pdfaid:part')}"


@rule
def level_of_archive(d):
    """A 6.6.4: pdfaid:conformance is A."""
    if d.xmp_value("pdfaid:conformance") != "A":
        yield f"conformance {d.xmp_value('pdfaid:conformance')}"


@rule
def part_of_accessibility(d):
    """UA 5: pdfuaid:part is 1."""
    if d.xmp_value("pdfuaid:part") != "1":
        yield f"part {d.xmp_value('pdfuaid:part')}"


@rule
def undeclared_schema(d):
    """A 6.6.2.3: what XMP does not define is declared as an extension."""
    if "pdfuaid:part" in d.xmp and "http://www.aiim.org/pdfua/ns/id/" not in re.sub(r"xmlns:\w+=\"[^\"]*\"", "", d.xmp):
        yield "pdfuaid is not declared"


@rule
def missing_title(d):
    """UA 7.1: the XMP has dc:title."""
    if not d.xmp_value("dc:title"):
        yield "no dc:title"


@rule
def other_title(d):
    """A 6.6.3: the title of the information dictionary is that of the XMP."""
    told = d.pdf.trailer.get("/Info", Dictionary()).get("/Title", None)
    if told is not None and unescaped(d.xmp_value("dc:title") or "") != str(told):
        yield "the titles differ"


@rule
def other_creator(d):
    """A 6.6.3: the creator of the information dictionary is that of the XMP."""
    told = d.pdf.trailer.get("/Info", Dictionary()).get("/Creator", None)
    if told is not None and unescaped(d.xmp_value("xmp:CreatorTool") or "") != str(told):
        yield "the creators differ"


def unescaped(text):
    from html import unescape

    return unescape(text)


@rule
def hidden_title(d):
    """UA 7.1: viewers show the title instead of the file's name."""
    if d.root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle", False) is not True:
        yield "DisplayDocTitle is not true"


@rule
def unmarked(d):
    """UA 7.1, A 6.7.2: the document says that it is tagged."""
    if d.root.get("/MarkInfo", Dictionary()).get("/Marked", False) is not True:
        yield "Marked is not true"


@rule
def suspect(d):
    """UA 7.1: the tags are not said to be suspect."""
    if d.root.get("/MarkInfo", Dictionary()).get("/Suspects", False) is True:
        yield "Suspects is true"


@rule
def missing_language(d):
    """UA 7.2, A 6.7.4: the catalogue says the language."""
    if not str(d.root.get("/Lang", "")):
        yield "no Lang"


@rule
def bad_language(d):
    """UA 7.2, A 6.7.4: languages are BCP 47 tags."""
    told = [str(d.root.get("/Lang", "und"))] + [element.text_of("/Lang") for element in d.walk() if "/Lang" in element.node]
    yield from (f"language {tag}" for tag in told if not LANGUAGE.match(tag))


@rule
def dynamic_form(d):
    """A 6.4.2, UA 7.15: no XFA, nothing to be rendered anew."""
    if "/NeedsRendering" in d.root or "/XFA" in d.root.get("/AcroForm", Dictionary()):
        yield "XFA"


@rule
def script(d):
    """A 6.5: no script, no action of the catalogue or of pages."""
    if "/AA" in d.root or "/JavaScript" in d.root.get("/Names", Dictionary()):
        yield "the catalogue has a script or actions"
    yield from (f"page {number + 1} has actions" for number, page in enumerate(d.pages) if "/AA" in page.obj)


@rule
def forbidden_action(d):
    """A 6.5.1: only GoTo, URI, Named and the like."""
    allowed = {"/GoTo", "/GoToR", "/GoToE", "/URI", "/Named", "/SubmitForm", "/Thread"}
    for value in d.objects():
        action = value.get("/A", None) or value.get("/OpenAction", None)
        if isinstance(action, Dictionary) and "/S" in action and "/O" not in action and str(action.S) not in allowed:
            yield f"action {action.S}"


@rule
def presentation(d):
    """A 6.10: no alternate presentations, no presentation steps."""
    if "/AlternatePresentations" in d.root.get("/Names", Dictionary()) or any("/PresSteps" in page.obj for page in d.pages):
        yield "a presentation"


@rule
def requirements(d):
    """A 6.11: the catalogue has no Requirements."""
    if "/Requirements" in d.root:
        yield "Requirements"


# --- colours and graphics


@rule
def output_intent(d):
    """A 6.2.3: where colours depend on the device, a profile says which."""
    intents = [intent for intent in d.root.get("/OutputIntents", Array()) if intent.get("/S", None) == Name.GTS_PDFA1]
    if not intents and any(operator in ("rg", "RG", "g", "G", "k", "K") for _, operator in d.operators):
        yield "no output intent"
    if any(not isinstance(intent.get("/DestOutputProfile", None), Stream) for intent in intents):
        yield "an output intent without profile"


@rule
def several_profiles(d):
    """A 6.2.3: all output intents have the same profile."""
    profiles = {intent.DestOutputProfile.objgen for intent in d.root.get("/OutputIntents", Array()) if "/DestOutputProfile" in intent}
    if len(profiles) > 1:
        yield "several profiles"


@rule
def bad_profile(d):
    """A 6.2.4.2: ICC profiles are such, of version 2 or 4, with as many components as they say."""
    counts = {b"RGB ": 3, b"GRAY": 1, b"CMYK": 4, b"Lab ": 3}
    for stream in d.objects():
        if isinstance(stream, Stream) and "/N" in stream and stream.get("/Type", None) is None and "/First" not in stream:
            profile = stream.read_bytes()
            if profile[36:40] != b"acsp" or profile[8] > 4 or counts.get(profile[16:20]) != int(stream.N):
                yield "a profile that is none"


@rule
def printing_colour(d):
    """A 6.2.4.3: CMYK needs a CMYK profile, which ours is not."""
    if any(operator in ("k", "K") for _, operator in d.operators):
        yield "CMYK"


@rule
def unknown_operator(d):
    """A 6.2.2: only the operators of ISO 32000-1."""
    yield from (f"page {page + 1}: {operator}" for page, operator in d.operators if operator not in OPERATORS)


@rule
def missing_resources(d):
    """A 6.2.2: a page has its own resources."""
    yield from (f"page {number + 1}" for number, page in enumerate(d.pages) if "/Resources" not in page.obj)


@rule
def forbidden_object(d):
    """A 6.2.8, 6.2.9: no PostScript, no reference objects, no OPI, no alternates, no interpolation."""
    for stream in d.objects():
        if isinstance(stream, Stream):
            if stream.get("/Subtype", None) == Name.PS or stream.get("/Subtype2", None) == Name.PS:
                yield "PostScript"
            if "/Ref" in stream or "/OPI" in stream or "/Alternates" in stream or stream.get("/Interpolate", False) is True:
                yield "a forbidden key of an image or form"


@rule
def forbidden_state(d):
    """A 6.2.5: no transfer functions, no halftone phase."""
    for state in d.objects():
        if "/TR" in state or ("/TR2" in state and state.TR2 != Name.Default) or "/HTP" in state:
            yield "a transfer function"


@rule
def unknown_blending(d):
    """A 6.2.10: only the blend modes of ISO 32000-1."""
    known = set("Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference "
                "Exclusion Hue Saturation Color Luminosity".split())
    for state in d.objects():
        if "/BM" in state and any(str(mode)[1:] not in known for mode in d.listed(state.BM)):
            yield f"blend mode {state.BM}"


@rule
def unknown_intent(d):
    """A 6.2.6: only the four rendering intents."""
    known = ("/RelativeColorimetric", "/AbsoluteColorimetric", "/Perceptual", "/Saturation")
    for value in d.objects():
        told = value.get("/RI", None) or (value.get("/Intent", None) if isinstance(value, Stream) else None)
        if isinstance(told, Name) and str(told) not in known:
            yield f"intent {told}"


# --- fonts


@rule
def font_not_embedded(d):
    """A 6.2.11.4.1, UA 7.21.4.1: fonts are embedded."""
    for font in d.fonts:
        descriptor = d.programs(font).get("/FontDescriptor", Dictionary())
        if not any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")):
            yield str(font.get("/BaseFont", "?"))


@rule
def font_not_subset(d):
    """Ours: only the letters that are used are embedded."""
    yield from (str(font.BaseFont) for font in d.fonts if not re.match(r"/[A-Z]{6}\+", str(font.get("/BaseFont", ""))))


@rule
def font_names_differ(d):
    """A 6.2.11.2: a font is called alike everywhere."""
    for font in d.fonts:
        below = d.programs(font)
        names = {str(below.get("/BaseFont", "")), str(below.get("/FontDescriptor", Dictionary()).get("/FontName", ""))}
        if len(names) > 1 or not any(str(font.BaseFont).startswith(name) for name in names):
            yield str(font.BaseFont)


@rule
def font_without_unicode(d):
    """A 6.2.11.7.2, UA 7.21.7: every font maps its codes to letters."""
    yield from (str(font.BaseFont) for font in d.fonts if not d.unicode_map(font))


@rule
def code_without_unicode(d):
    """A 6.2.11.7.2, UA 7.21.7: every code that is shown stands for a letter."""
    maps = {font.objgen: d.unicode_map(font) for font in d.fonts}
    for page, shown in d.shown:
        if shown.operator in SHOWING and shown.font is not None and not any(mark[2].get("/ActualText", None) for mark in shown.mark):
            table = maps[shown.font.objgen]
            if any(code not in table for code in d.codes(shown)):
                yield f"page {page + 1}: a code of {shown.font.BaseFont}"


@rule
def forbidden_letter(d):
    """A 6.2.11.7.2: no code stands for U+0000, U+FEFF or U+FFFE."""
    for font in d.fonts:
        if any(sign in said for said in d.unicode_map(font).values() for sign in "\0\ufeff\ufffe"):
            yield str(font.BaseFont)


@rule
def private_letter(d):
    """A 6.2.11.7.3: no code stands for a letter of private use."""
    for font in d.fonts:
        if any("\ue000" <= sign <= "\uf8ff" for said in d.unicode_map(font).values() for sign in said):
            yield str(font.BaseFont)


@rule
def missing_glyph(d):
    """A 6.2.11.8, UA 7.21.8: .notdef is not shown."""
    for page, shown in d.shown:
        if shown.operator in SHOWING and 0 in d.codes(shown):
            yield f"page {page + 1}"


@rule
def composite_font(d):
    """A 6.2.11.3: composite fonts have an encoding of ours and a map from codes to glyphs."""
    for font in d.fonts:
        if font.get("/Subtype", None) != Name.Type0:
            continue
        below = d.programs(font)
        if font.get("/Encoding", None) not in (Name("/Identity-H"), Name("/Identity-V")) and not isinstance(font.get("/Encoding", None), Stream):
            yield f"{font.BaseFont}: encoding"
        if below.get("/Subtype", None) == Name.CIDFontType2 and "/CIDToGIDMap" not in below:
            yield f"{font.BaseFont}: no CIDToGIDMap"


@rule
def font_without_widths(d):
    """A 6.2.11.5: a font says how wide its letters are."""
    yield from (str(font.BaseFont) for font in d.fonts if not any(key in d.programs(font) for key in ("/W", "/Widths", "/DW")))


@rule
def bare_descriptor(d):
    """A 6.2.11: a font's description is whole."""
    wanted = ("/Flags", "/FontBBox", "/ItalicAngle", "/Ascent", "/Descent", "/CapHeight", "/StemV")
    for font in d.fonts:
        lacks = [key for key in wanted if key not in d.programs(font).get("/FontDescriptor", Dictionary())]
        if lacks:
            yield f"{font.BaseFont}: {lacks}"


@rule
def invisible_text(d):
    """Ours: no text is there that nobody sees."""
    yield from (f"page {page + 1}: mode {mode}" for page, mode in d.modes if mode in (3, 7))


@rule
def small_letters(d):
    """Ours: letters of drawings are 7 pt high or more, all others 4 pt (signs of notes)."""
    drawn = {(page.objgen, mcid) for figure in d.kinds("Figure") for below in figure.walk() for page, mcid in below.content}
    for page, shown in d.shown:
        is_drawn = any(mark[1] is not None and (d.pages[page].obj.objgen, int(mark[1])) in drawn for mark in shown.mark)
        least = 6.99 if is_drawn else 4
        if shown.operator in SHOWING and shown.font is not None and shown.size < least:
            yield f"page {page + 1}: {shown.size:.2f} pt"


# --- the structure


@rule
def missing_structure(d):
    """UA 7.1, A 6.7.3.3: there is a structure tree."""
    if not d.elements:
        yield "no structure"


@rule
def unknown_kind(d):
    """UA 7.1: every kind of element is a standard one or mapped to one."""
    yield from (f"kind {element.raw}" for element in d.walk() if element.kind not in STANDARD)


@rule
def mapped_standard_kind(d):
    """UA 7.1: standard kinds are not mapped to others."""
    yield from (f"kind {kind}" for kind in d.roles if kind in STANDARD)


@rule
def circular_kind(d):
    """UA 7.1: no kind is mapped in a circle."""
    for kind in d.roles:
        seen, at = set(), kind
        while at in d.roles and at not in seen:
            seen.add(at)
            at = d.roles[at]
        if at in seen:
            yield f"kind {kind}"


@rule
def root_kind(d):
    """UA 7.1: the root holds one Document."""
    if d.elements and [element.kind for element in d.elements] != ["Document"]:
        yield "the root is no Document"


@rule
def wrong_parent(d):
    """A 6.7.3.3: an element says who holds it."""
    for element in d.walk():
        parent = element.parent.node if element.parent else d.tree
        if "/P" not in element.node or element.node.P.objgen != parent.objgen:
            yield f"{element.kind}"


@rule
def untagged_content(d):
    """UA 7.1: all that is shown is tagged or an artifact."""
    for page, shown in d.shown:
        if shown.operator == "Do" and not shown.mark and is_form(d, page, shown):
            continue
        if not any(mark[0] == "Artifact" or mark[1] is not None for mark in shown.mark):
            yield f"page {page + 1}: {shown.operator}"


def is_form(d, page, shown):
    objects = d.pages[page].obj.get("/Resources", Dictionary()).get("/XObject", Dictionary())
    found = objects.get(str(shown.operands[0]), None)
    return found is not None and found.get("/Subtype", None) == Name.Form


@rule
def artifact_in_tags(d):
    """UA 7.1: no artifact inside tagged content, no tags inside an artifact."""
    for page, shown in d.shown:
        if any(mark[0] == "Artifact" for mark in shown.mark) and any(mark[1] is not None for mark in shown.mark):
            yield f"page {page + 1}"
            return


def parents(d):
    tree = d.tree.get("/ParentTree", Dictionary()) if isinstance(d.tree, Dictionary) else Dictionary()
    table, open_nodes = {}, [tree]
    while open_nodes:
        node = open_nodes.pop()
        open_nodes += list(node.get("/Kids", Array()))
        numbers = list(node.get("/Nums", Array()))
        table.update(zip((int(number) for number in numbers[::2]), numbers[1::2]))
    return table


@rule
def lost_content(d):
    """UA 7.1, A 6.7.3.3: tagged content belongs to an element, and the element to it."""
    held = {(page.objgen, mcid) for element in d.walk() for page, mcid in element.content if page is not None}
    table = parents(d)
    for number, page in enumerate(d.pages):
        marks = {int(mark[1]) for at, shown in d.shown if at == number and shown.where == "page" for mark in shown.mark if mark[1] is not None}
        if not marks:
            continue
        entry = table.get(int(page.obj.get("/StructParents", -1)))
        for mcid in sorted(marks):
            if entry is None or mcid >= len(entry) or entry[mcid] is None or (page.obj.objgen, mcid) not in held:
                yield f"page {number + 1}: content {mcid}"
                break


@rule
def reading_order(d):
    """Ours, UA 7.2: the structure runs through the pages in their order; notes stand at the foot of theirs."""
    numbers = {page.obj.objgen: number for number, page in enumerate(d.pages)}
    last = 0
    for page in (page for element in d.elements for page in element.pages()):
        number = numbers.get(page.objgen, 0)
        if number < last:
            yield f"from page {last + 1} back to page {number + 1}"
            return
        last = number


@rule
def no_heading(d):
    """Ours, UA 7.4: there are headings."""
    if not d.kinds("H1", "H2", "H3", "H4", "H5", "H6", "H"):
        yield "no heading"


def levels(d):
    return [int(element.kind[1]) for element in d.walk() if re.fullmatch(r"H[1-6]", element.kind)]


@rule
def first_heading(d):
    """UA 7.4.2: the first heading is of the first level."""
    if levels(d)[:1] not in ([], [1]):
        yield f"H{levels(d)[0]}"


@rule
def skipped_heading(d):
    """UA 7.4.2: no level is skipped on the way down."""
    last = 0
    for level in levels(d):
        if level > last + 1 and last > 0:
            yield f"H{level} after H{last}"
        last = level


@rule
def mixed_headings(d):
    """UA 7.4.4: H and H1 to H6 are not used together."""
    if d.kinds("H") and levels(d):
        yield "both"


@rule
def empty_heading(d):
    """UA 7.4: a heading says something."""
    for element in d.kinds("H1", "H2", "H3", "H4", "H5", "H6"):
        if not any(below.content for below in element.walk()):
            yield element.kind


@rule
def figure_without_text(d):
    """UA 7.3: a figure has a text instead of it."""
    for element in d.kinds("Figure"):
        if not (element.text_of("/Alt") or element.text_of("/ActualText") or "").strip():
            yield "a figure"


@rule
def figure_without_place(d):
    """A 6.7.3, UA 7.3: a figure says where it stands."""
    yield from ("a figure" for element in d.kinds("Figure") if element.attribute("/BBox") is None)


@rule
def formula_without_text(d):
    """UA 7.7: a formula has a text instead of it."""
    yield from ("a formula" for element in d.kinds("Formula") if not (element.text_of("/Alt") or "").strip())


@rule
def table_parts(d):
    """UA 7.5: tables hold rows, rows hold cells, and nothing else."""
    allowed = {
        "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
        "THead": {"TR"}, "TBody": {"TR"}, "TFoot": {"TR"},
        "TR": {"TH", "TD"},
    }
    for element in d.walk():
        for child in element.children:
            if element.kind in allowed and child.kind not in allowed[element.kind]:
                yield f"{child.kind} in {element.kind}"
            if child.kind in ("TR", "TH", "TD", "THead", "TBody", "TFoot") and child.kind not in allowed.get(element.kind, set()):
                yield f"{child.kind} in {element.kind}"


def rows(table):
    return [element for element in table.walk() if element.kind == "TR"]


@rule
def table_without_head(d):
    """UA 7.5: a table has head cells."""
    yield from ("a table" for table in d.kinds("Table") if not any(element.kind == "TH" for element in table.walk()))


@rule
def head_without_scope(d):
    """UA 7.5: a head cell says what it heads."""
    for element in d.kinds("TH"):
        if str(element.attribute("/Scope") or "") not in ("/Column", "/Row", "/Both") and element.attribute("/Headers") is None:
            yield "a head cell"


@rule
def uneven_table(d):
    """UA 7.5: every row has as many columns."""
    for table in d.kinds("Table"):
        open_cells, widths = {}, set()
        for row in rows(table):
            column = 0
            taken = {at for at, left in open_cells.items() if left > 0}
            open_cells = {at: left - 1 for at, left in open_cells.items() if left > 1}
            for cell in row.children:
                while column in taken:
                    column += 1
                wide, high = int(cell.attribute("/ColSpan") or 1), int(cell.attribute("/RowSpan") or 1)
                for at in range(column, column + wide):
                    if high > 1:
                        open_cells[at] = high - 1
                    taken.add(at)
                column += wide
            widths.add(len(taken))
        if len(widths) > 1:
            yield f"widths {sorted(widths)}"


@rule
def list_parts(d):
    """UA 7.6: lists hold items, items hold labels and bodies."""
    allowed = {"L": {"LI", "L", "Caption"}, "LI": {"Lbl", "LBody"}}
    for element in d.walk():
        for child in element.children:
            if element.kind in allowed and child.kind not in allowed[element.kind]:
                yield f"{child.kind} in {element.kind}"
            if child.kind in ("LI", "LBody") and child.kind not in allowed.get(element.kind, set()):
                yield f"{child.kind} in {element.kind}"


@rule
def contents_parts(d):
    """UA 7.2, annex of ISO 32000-1 14.8.4.3: contents hold entries."""
    for element in d.walk():
        for child in element.children:
            if element.kind == "TOC" and child.kind not in ("TOCI", "TOC", "Caption"):
                yield f"{child.kind} in TOC"
            if child.kind == "TOCI" and element.kind != "TOC":
                yield f"TOCI in {element.kind}"


@rule
def note_without_name(d):
    """UA 7.9: each note has an ID of its own."""
    names = [element.text_of("/ID") for element in d.kinds("Note")]
    if None in names or len(set(names)) != len(names):
        yield "a note without ID of its own"


@rule
def same_name(d):
    """A 6.7.3: no two elements have the same ID."""
    names = [element.text_of("/ID") for element in d.walk() if "/ID" in element.node]
    if len(set(names)) != len(names):
        yield "an ID twice"


# --- annotations and links


@rule
def link_outside(d):
    """UA 7.18.5: a link stands in a Link element."""
    held = {it.objgen for element in d.kinds("Link") for it in element.objects if it is not None}
    for page, annotation in d.annotations():
        if annotation.get("/Subtype", None) == Name.Link and annotation.objgen not in held:
            yield f"page {page + 1}"


@rule
def link_without_text(d):
    """UA 7.18.5: a link says in words where it leads."""
    for page, annotation in d.annotations():
        if annotation.get("/Subtype", None) == Name.Link and not str(annotation.get("/Contents", "")).strip():
            yield f"page {page + 1}"


@rule
def annotation_outside(d):
    """UA 7.18.1: annotations but links stand in an Annot element."""
    held = {it.objgen for element in d.kinds("Annot", "Form", "Link") for it in element.objects if it is not None}
    for page, annotation in d.annotations():
        if annotation.get("/Subtype", None) not in (Name.Link, Name.Popup) and annotation.objgen not in held:
            yield f"page {page + 1}"


@rule
def order_of_links(d):
    """UA 7.18.3: the keyboard goes through a page in the order of its structure."""
    for number, page in enumerate(d.pages):
        if len(page.obj.get("/Annots", Array())) and page.obj.get("/Tabs", None) != Name.S:
            yield f"page {number + 1}"


@rule
def annotation_flags(d):
    """A 6.3.2: annotations are printed, and not hidden."""
    for page, annotation in d.annotations():
        flags = int(annotation.get("/F", 0))
        if annotation.get("/Subtype", None) != Name.Popup and (not flags & 4 or flags & (1 | 2 | 32 | 256)):
            yield f"page {page + 1}: flags {flags}"


@rule
def annotation_kind(d):
    """A 6.3.1: no sound, film, screen, model or file."""
    forbidden = {"/Sound", "/Movie", "/Screen", "/3D", "/FileAttachment", "/RichMedia", "/TrapNet"}
    yield from (f"page {page + 1}" for page, annotation in d.annotations() if str(annotation.get("/Subtype", "")) in forbidden)


@rule
def lost_destination(d):
    """Ours: a link inside the document leads to one of its pages."""
    pages = {page.obj.objgen for page in d.pages}
    for number, annotation in d.annotations():
        target = annotation.get("/Dest", None)
        action = annotation.get("/A", None)
        if target is None and isinstance(action, Dictionary) and action.get("/S", None) == Name.GoTo:
            target = action.get("/D", None)
        if isinstance(target, Array) and target[0].objgen not in pages:
            yield f"page {number + 1}"


@rule
def bad_address(d):
    """Ours: a link out of the document is a whole address."""
    for number, annotation in d.annotations():
        action = annotation.get("/A", None)
        if isinstance(action, Dictionary) and action.get("/S", None) == Name.URI and not re.match(r"https?://[^/]", str(action.URI)):
            yield f"page {number + 1}: {action.URI}"


# --- bookmarks


def bookmarks(d):
    with d.pdf.open_outline() as outline:
        def walk(items):
            for item in items:
                yield item
                yield from walk(item.children)

        return list(walk(outline.root))


@rule
def missing_bookmarks(d):
    """UA 7.17, Matterhorn: a document with several headings has bookmarks."""
    if len(levels(d)) > 2 and len(d.pages) > 2 and not bookmarks(d):
        yield "no bookmarks"


@rule
def empty_bookmark(d):
    """UA 7.17: a bookmark says where it leads, and leads there."""
    for item in bookmarks(d):
        if not (item.title or "").strip() or (item.destination is None and item.action is None):
            yield f"bookmark {item.title!r}"
