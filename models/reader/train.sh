#!/usr/bin/env bash
# From the corpora to the model's files: installs what training needs, takes the network before from the history, finds
# what it needs to know of the texts, trains, exports, calibrates.
#   usage: models/reader/train.sh DATA.json [FOLDER]
#     DATA.json names the corpora; data.py says how. FOLDER (default: models/target/training) keeps what is made on the way.
# Interrupted, it continues with the epoch that it was in.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

# The last commit with version 1.2.
before=3af2406
files=../src/main/resources/dev/claimant/models/reader

data=$(realpath "${1:?usage: train.sh DATA.json [FOLDER]}")
work=${2:-../target/training}
mkdir -p "$work/before"
work=$(cd "$work" && pwd)

if [[ ! -x $work/python/bin/python ]]; then
  python3 -m venv "$work/python"
  "$work/python/bin/pip" install -q -r requirements.txt
fi
python=$work/python/bin/python
# Else half of the time goes into giving memory back and taking it again.
export MALLOC_MMAP_THRESHOLD_=8589934592 MALLOC_TRIM_THRESHOLD_=17179869184 MALLOC_TOP_PAD_=268435456 MALLOC_ARENA_MAX=2

for name in encoder.onnx statements.onnx quantities.onnx vocabulary.txt; do
  git show "$before:./$files/$name" >"$work/before/$name"
done
named() { "$python" -c 'import json, sys; print(json.load(open(sys.argv[1]))[sys.argv[2]])' "$data" "$1"; }

[[ -f $work/start.pt ]] || "$python" start.py "$work/before" "$work/start.pt"
[[ -f $(named nested) ]] || "$python" nested.py --corpus "$(named polnear)" --model "$work/before" --out "$(named nested)"
[[ -f $(named found) ]] || "$python" found.py "$data" "$(named found)"
# The cues of inner statements, which few words are, need a higher rate.
"$python" train.py --data "$data" --start "$work/start.pt" --vocabulary "$work/before/vocabulary.txt" --out "$work/run" \
  --epochs 6 --rate 6e-5 --new inner_cue. --new-rate 3e-4 --inner 2 --masked 0.08
"$python" export.py --network "$work/run/epoch-6.pt" --vocabulary "$work/before/vocabulary.txt" --out "$work/model"
"$python" calibrate.py --data "$data" --model "$work/model"

mkdir -p "$files"
names=(encoder.onnx statements.onnx quantities.onnx vocabulary.txt settings.properties)
for name in "${names[@]}"; do cp "$work/model/$name" "$files"; done
(cd "$files" && sha256sum "${names[@]}" >SHA256SUMS)
echo "written to $(cd "$files" && pwd)"
