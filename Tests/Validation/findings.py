"""What a check has held against a thing, and what it found: one line for each fault."""

import time

SHOWN = 5


class Findings:
    """Prints what does not hold; of one kind of fault the first few alone."""

    def __init__(self, name):
        self.name = name
        self.failed = 0
        # How often each rule was broken: 0 for one that held wherever it was looked at.
        self.rules = {}
        self.begun = time.monotonic()

    def check(self, holds, where, rule, detail=""):
        """A rule in the words that a fault is reported in; the detail says what was found."""
        broken = self.rules.setdefault(rule, 0)
        if not holds:
            self.failed += 1
            self.rules[rule] += 1
            if broken < SHOWN:
                self.show(where, rule, detail)
        return bool(holds)

    def show(self, where, rule, detail):
        shown = " ".join(str(detail).split())[:300]
        print(f"FAIL {self.name}: {where}: {rule}{': ' if shown else ''}{shown}", flush=True)

    def tell(self, text):
        """A figure for people."""
        print(f"{self.name}: {text}", flush=True)

    def fail(self, where, rule, detail=""):
        self.check(False, where, rule, detail)

    def finish(self, what=""):
        """Prints how many rules held and how many did not; the status to end with."""
        for rule, broken in self.rules.items():
            if broken > SHOWN:
                print(f"FAIL {self.name}: {broken - SHOWN} more of: {rule}")
        held = list(self.rules.values()).count(0)
        told = f"{what}: " if what else ""
        print(f"{self.name}: {told}{held} passed, {len(self.rules) - held} failed, "
              f"{self.failed} faults, {time.monotonic() - self.begun:.0f} s", flush=True)
        return 1 if self.failed else 0


class Silent(Findings):
    """Counts and says nothing: for what is done a second time."""

    def show(self, where, rule, detail):
        pass

    def tell(self, text):
        pass
