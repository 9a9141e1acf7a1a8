"""Holds our verdicts on soundness against those of pm4py's WOFLAN.

    python3 -m venv venv && venv/bin/pip install pm4py
    REGLAMENT_NETS=nets.json cargo test --test it sound_random_processes
    venv/bin/python tests/pm4py/agree.py nets.json

The nets are random processes with tokens on their arrows, as `tests/it/sound_oracle.rs` plays them: every transition is
`[places that it takes from, places that it puts on]`. WOFLAN's coverability graph takes minutes for some nets; those are
left out after some seconds. The exit code is 0 when it agrees on at least 300 and differs on none.
"""

import contextlib
import io
import json
import signal
import sys
import warnings

from pm4py.algo.analysis.woflan import algorithm as woflan
from pm4py.objects.petri_net.obj import Marking, PetriNet
from pm4py.objects.petri_net.utils import petri_utils


def build(case):
    net = PetriNet("process")
    places = {}

    def place(number):
        if number not in places:
            places[number] = PetriNet.Place(f"p{number}")
            net.places.add(places[number])
        return places[number]

    begin, end = place(case["begin"]), place(case["end"])
    for index, (takes, puts) in enumerate(case["transitions"]):
        transition = PetriNet.Transition(f"t{index}", f"t{index}")
        net.transitions.add(transition)
        for number in takes:
            petri_utils.add_arc_from_to(place(number), transition, net)
        # An arrow that is doubled puts two tokens.
        for number in sorted(set(puts)):
            petri_utils.add_arc_from_to(transition, place(number), net, weight=puts.count(number))
    return net, Marking({begin: 1}), Marking({end: 1})


def is_sound(case):
    if any(not takes for takes, _ in case["transitions"]):
        return False
    net, begin, end = build(case)
    parameters = {
        woflan.Parameters.RETURN_ASAP_WHEN_NOT_SOUND: True,
        woflan.Parameters.PRINT_DIAGNOSTICS: False,
        woflan.Parameters.RETURN_DIAGNOSTICS: False,
    }
    return bool(woflan.apply(net, begin, end, parameters=parameters))


class TooSlow(Exception):
    """A net on which pm4py spends more than SECONDS."""


SECONDS = 20
ENOUGH = 300


def stop(_signal, _frame):
    raise TooSlow


def main():
    warnings.simplefilter("ignore")
    signal.signal(signal.SIGALRM, stop)
    with open(sys.argv[1], encoding="utf-8") as file:
        cases = json.load(file)
    agree, sound, slow, differ = 0, 0, 0, []
    for index, case in enumerate(cases):
        if agree >= ENOUGH:
            break
        signal.alarm(SECONDS)
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                verdict = is_sound(case)
        except TooSlow:
            slow += 1
            continue
        finally:
            signal.alarm(0)
        if verdict == case["sound"]:
            agree += 1
            sound += case["sound"]
        else:
            differ.append(index)
        if index % 25 == 0:
            print(f"{index}: {agree} agree, {slow} too slow", flush=True)
    print(f"{agree} agree ({sound} of them sound), {slow} too slow for pm4py, {len(differ)} differ: {differ}")
    sys.exit(1 if differ or agree < ENOUGH else 0)


if __name__ == "__main__":
    main()
