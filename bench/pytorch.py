"""The benchmark's network in PyTorch: the same sizes, weights, batch and optimiser. bench/pytorchArena.ts runs it.

Reads one request a line from standard input and answers each with one line of JSON:

  {"do": "enter", …}  a network is made, its gradients are compared with the reference's, and two steps are taken
  {"do": "turn"}      one training step; answers how long it took
  {"do": "clear"}     the network is dropped
  {"do": "rate"}      how many operations a second a large matrix product reaches

Matrices are [inputs, outputs]; gates stand in PyTorch's own order, which is also the benchmark's.
"""

import json
import sys
import time

import torch
import torch.nn.functional as F

device = torch.device("cuda" if "--cuda" in sys.argv else "cpu")


def wait():
    if device.type == "cuda":
        torch.cuda.synchronize()


def plain_lstm(weights, name, inputs, state):
    """PyTorch's own LSTM layer. inputs [B, T, E] -> outputs [B, T, H], (h, c)"""
    kernel, recurrent, bias = (weights[f"{name}.{part}"] for part in ("kernel", "recurrent", "bias"))
    flat = [kernel.t(), recurrent.t(), bias, torch.zeros_like(bias)]
    outputs, hidden, cell = torch._VF.lstm(
        inputs, [part.unsqueeze(0) for part in state], flat, True, 1, 0.0, True, False, True
    )
    return outputs, (hidden[0], cell[0])


def scores(task, weights, queries, keys):
    """queries [B, T, H], keys [B, S, H] -> [B, T, S]"""
    if task["attention"] == "dot":
        return queries @ keys.transpose(1, 2)
    asked = (queries @ weights["attention.query"]).unsqueeze(2)
    held = (keys @ weights["attention.key"]).unsqueeze(1)
    return torch.tanh(asked + held) @ weights["attention.score"]


def combine(weights, contexts, states):
    return torch.tanh(torch.cat([contexts, states], -1) @ weights["combine.kernel"])


def attend_first(task, weights, words, state, annotations):
    """Attention before the cell, step by step: no layer of PyTorch has it. -> [B, T, H]"""
    projected = words @ weights["decoder.kernel"] + weights["decoder.bias"]
    hidden, cell = state
    features = []
    for step in range(projected.shape[1]):
        looks = torch.softmax(scores(task, weights, hidden.unsqueeze(1), annotations), -1)
        context = (looks @ annotations).squeeze(1)
        gates = projected[:, step] + context @ weights["decoder.context"] + hidden @ weights["decoder.recurrent"]
        entry, forget, candidate, out = gates.chunk(4, 1)
        cell = torch.sigmoid(forget) * cell + torch.sigmoid(entry) * torch.tanh(candidate)
        hidden = torch.sigmoid(out) * torch.tanh(cell)
        features.append(combine(weights, context, hidden))
    return torch.stack(features, 1)


def loss_of(task, weights, batch):
    zero = torch.zeros(batch["source"].shape[0], task["hidden"], device=device)
    read = F.embedding(batch["source"], weights["source.embedding"])
    annotations, state = plain_lstm(weights, "encoder.forward", read, (zero, zero))
    words = F.embedding(batch["targetInput"], weights["target.embedding"])
    if task["wiring"] == "beforeCell":
        features = attend_first(task, weights, words, state, annotations)
    else:
        features, _ = plain_lstm(weights, "decoder", words, state)
        if task["attention"] != "none":
            looks = torch.softmax(scores(task, weights, features, annotations), -1)
            features = combine(weights, looks @ annotations, features)
    logits = features @ weights["output.kernel"] + weights["output.bias"]
    return F.cross_entropy(logits.flatten(0, 1), batch["targetOutput"].flatten())


def read_weights(path, table):
    with open(path, "rb") as file:
        values = torch.frombuffer(bytearray(file.read()), dtype=torch.float32)
    weights, start = {}, 0
    for parameter in table:
        size = torch.Size(parameter["shape"]).numel()
        part = values[start : start + size].reshape(parameter["shape"]).clone().to(device)
        weights[parameter["name"]] = part.requires_grad_()
        start += size
    return weights


def gradient_error(weights, reference):
    """The worst parameter's largest difference over its largest gradient, on the gradients that were sampled."""
    errors = []
    for name, wanted in reference.items():
        gradients = weights[name].grad.flatten()
        step = max(1, len(gradients) / len(wanted))
        places = [int(at * step) for at in range(len(wanted))]
        expected = torch.tensor(wanted, device=device)
        errors.append(((gradients[places] - expected).abs().max() / expected.abs().max()).item())
    return max(errors)


class Competitor:
    def __init__(self, task):
        self.task = task
        self.weights = read_weights(task["weights"], task["table"])
        self.batch = {name: torch.tensor(ids, device=device) for name, ids in task["batch"].items()}
        settings = task["training"]
        self.optimizer = torch.optim.Adam(
            list(self.weights.values()),
            lr=settings["learningRate"],
            betas=(settings["beta1"], settings["beta2"]),
            eps=settings["epsilon"],
        )

    def backward(self):
        self.optimizer.zero_grad()
        loss = loss_of(self.task, self.weights, self.batch)
        loss.backward()
        return loss

    def step(self):
        started = time.perf_counter()
        loss = self.backward()
        self.optimizer.step()
        returned = time.perf_counter()
        loss.item()
        wait()
        return {"msPerStep": 1000 * (time.perf_counter() - started), "hostMs": 1000 * (returned - started)}


def product_rate():
    best = {"gigaflops": 0, "size": 0}
    for size in (512, 1024, 2048):
        a, b = (torch.rand(size, size, device=device) for _ in range(2))
        for count in (2, 20):
            wait()
            started = time.perf_counter()
            for _ in range(count):
                a @ b
            wait()
            rate = 2e-9 * size**3 * count / (time.perf_counter() - started)
            if rate > best["gigaflops"]:
                best = {"gigaflops": rate, "size": size}
    return best


def main():
    competitor = None
    for line in sys.stdin:
        request = json.loads(line)
        if request["do"] == "hello":
            threads = torch.get_num_threads()
            name = f"{threads} thread" + ("" if threads == 1 else "s")
            if device.type == "cuda":
                name = torch.cuda.get_device_name()
            answer = {"adapter": f"PyTorch {torch.__version__}, {name}"}
        elif request["do"] == "enter":
            competitor = Competitor(request["task"])
            competitor.backward()
            reference = request["reference"]
            error = gradient_error(competitor.weights, reference) if reference else None
            competitor.step()
            competitor.step()
            answer = {"maxRelativeGradientError": error}
        elif request["do"] == "turn":
            answer = competitor.step()
        elif request["do"] == "rate":
            answer = product_rate()
        else:
            competitor, answer = None, {}
        print(json.dumps(answer), flush=True)


main()
