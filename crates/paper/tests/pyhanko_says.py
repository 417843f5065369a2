"""What pyHanko finds on a signed PDF: a line for each signature.

    pyhanko_says.py FILE ROOT [TIMESTAMP_ROOT]
"""

import sys

from pyhanko.keys import load_cert_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext


def main(path, root, timestamp_root=None):
    known = ValidationContext(trust_roots=[load_cert_from_pemder(root)], allow_fetching=False)
    stamps = known
    if timestamp_root:
        stamps = ValidationContext(trust_roots=[load_cert_from_pemder(timestamp_root)], allow_fetching=False)
    with open(path, "rb") as file:
        for signature in PdfFileReader(file).embedded_signatures:
            status = validate_pdf_signature(signature, known, ts_validation_context=stamps)
            print(
                "intact" if status.intact else "changed",
                "valid" if status.valid else "invalid",
                "trusted" if status.trusted else "untrusted",
                status.coverage.name,
                "stamped" if status.timestamp_validity and status.timestamp_validity.valid else "unstamped",
                "good" if status.bottom_line else "bad",
            )


if __name__ == "__main__":
    main(*sys.argv[1:])
