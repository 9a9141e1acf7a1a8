"""Checks PDF files against the rules: `check.py FILE…`; exit code 1 if any is broken. `--rules` lists them."""

import sys

from document import Document
from rules import RULES


def faults(source):
    """The rules that a file breaks, with the first thing that is wrong by each."""
    try:
        document = Document(source)
    except Exception as error:
        return {"broken-file": str(error)}
    found = {}
    for name, rule in RULES.items():
        try:
            for fault in rule(document):
                found[name] = fault
                break
        except Exception as error:
            found[name] = f"cannot be looked at: {error!r}"
    return found


def main(arguments):
    if arguments == ["--rules"]:
        for name, rule in RULES.items():
            print(f"{name}: {rule.__doc__}")
        print(f"{len(RULES)} rules")
        return 0
    broken = 0
    for path in arguments:
        for name, fault in faults(path).items():
            broken += 1
            print(f"{path}: {name}: {fault}")
    print(f"{len(arguments)} documents, {len(RULES)} rules, {broken} broken")
    return 1 if broken or not arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
