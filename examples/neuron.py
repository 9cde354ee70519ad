"""Select an expression, right-click, and choose Differentiate Selection."""
import numpy as np


def loss(w, x, b, y):
    return (1 / (1 + np.exp(-(w * x + b))) - y) ** 2


def softplus(x):
    return np.log(1 + np.exp(x))


def gaussian(x, mu, sigma):
    return np.exp(-(x - mu) ** 2 / (2 * sigma ** 2)) / (sigma * np.sqrt(2 * np.pi))
