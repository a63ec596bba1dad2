"""Ridge regression with numpy: one whose weights may not be negative, one for very many columns."""

from collections.abc import Callable

import numpy as np


def monotone(columns: np.ndarray, target: np.ndarray, weights: np.ndarray, penalty: float) -> np.ndarray:
    """Weights >= 0 for the raw columns, fitted on their standardised form by coordinate descent.

    `weights` of the rows are scaled to a mean of 1. The columns all grow with difficulty, so a negative
    weight would only fit chance.
    """
    weights = weights / weights.mean()
    mean = np.average(columns, axis=0, weights=weights)
    scale = np.sqrt(np.average((columns - mean) ** 2, axis=0, weights=weights)) + 1e-9
    standard = (columns - mean) / scale
    aim = target - np.average(target, weights=weights)
    gram = standard.T @ (standard * weights[:, None]) + penalty * np.eye(columns.shape[1])
    moment = standard.T @ (weights * aim)
    found = np.zeros(columns.shape[1])
    for _ in range(300):
        for place in range(len(found)):
            rest = moment[place] - gram[place] @ found + gram[place, place] * found[place]
            found[place] = max(0.0, rest / gram[place, place])
    return found / scale


def conjugate_gradient(
    apply: Callable[[np.ndarray], np.ndarray], aim: np.ndarray, steps: int = 60
) -> np.ndarray:
    """Solve apply(x) = aim for a symmetric positive definite `apply`."""
    found = np.zeros_like(aim)
    residual = aim.copy()
    direction = residual.copy()
    square = residual @ residual
    for _ in range(steps):
        image = apply(direction)
        step = square / (direction @ image)
        found += step * direction
        residual -= step * image
        following = residual @ residual
        if following < 1e-12 * (aim @ aim):
            break
        direction = residual + following / square * direction
        square = following
    return found
